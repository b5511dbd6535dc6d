package org.aviso.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.concurrent.locks.LockSupport;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;

/** The running portal as a program meets it, and what it was shown with. */
public final class Portal {

    /** Where it is, without a slash at the end. */
    public static final String ADDRESS = System.getProperty("aviso.it.portal");

    /** The header by which the portal under test knows who sends: src/test/liberty/portal/configDropins. */
    public static final String SENDER = "X-Forwarded-For";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RESTART = Duration.ofMinutes(2);

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

    /**
     * Stops the portal and starts it again, as an operator does: what it kept in memory alone is gone. By hand it needs
     * the environment with which the portal was started.
     */
    public static void restart() {
        server("stop");
        server("start");
        Instant end = Instant.now().plus(RESTART);
        while (!isReady()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the portal is not ready again");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Starts the identity provider of the tests, or stops it. */
    public static void provider(String deed) {
        server(deed, System.getProperty("aviso.it.provider"));
    }

    private static void server(String deed) {
        server(deed, System.getProperty("aviso.it.server"));
    }

    private static void server(String deed, String name) {
        ProcessBuilder script = new ProcessBuilder(System.getProperty("aviso.it.liberty") + "/bin/server", deed, name);
        script.environment().put("WLP_USER_DIR", System.getProperty("aviso.it.users"));
        // To a file: the server that it starts keeps what it inherits open.
        Path log = Path.of(System.getProperty("aviso.it.directory"), "server-" + deed + ".log");
        try {
            int status = script.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
            if (status != 0) {
                throw new AssertionError("server " + deed + ": " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isReady() {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** An address of which nobody has sent anything yet, so that no limit is met by chance. */
    public static String newSender() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }

    /** A name of eight small letters that no other test has. No digits: the languages of a notice are compared by those. */
    public static String newName() {
        return ThreadLocalRandom.current().ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** The readable part of the address of a demonstration notice; in a language that was added, that of the base language. */
    public static String slug(String notice, Language language) {
        Language written = Languages.builtIn().contains(language) ? language : Languages.base();
        String file = "demonstration/" + notice + "." + written.tag() + ".md";
        try (InputStream source = Notice.class.getResourceAsStream(file)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.startsWith("slug:")).findFirst().orElseThrow()
                    .substring("slug:".length()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
