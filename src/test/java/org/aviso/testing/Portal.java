package org.aviso.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.aviso.language.Language;
import org.aviso.notices.Notice;

/** The running portal as a program meets it, and what it was shown with. */
public final class Portal {

    /** Where it is, without a slash at the end. */
    public static final String ADDRESS = System.getProperty("aviso.it.portal");

    /** The header by which the portal under test knows who sends: src/test/liberty/portal/configDropins. */
    public static final String SENDER = "X-Forwarded-For";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Portal() {
    }

    /**
     * What the portal answers, redirects not followed.
     *
     * @param headers names and values in turn
     */
    public static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ADDRESS + path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends any request. */
    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An address of which nobody has sent anything yet, so that no limit is met by chance. */
    public static String newSender() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    /** The readable part of the address of a demonstration notice. */
    public static String slug(String notice, Language language) {
        String file = "demonstration/" + notice + "." + language.tag() + ".md";
        try (InputStream source = Notice.class.getResourceAsStream(file)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.startsWith("slug:")).findFirst().orElseThrow()
                    .substring("slug:".length()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
