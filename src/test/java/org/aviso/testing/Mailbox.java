package org.aviso.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that the portal under test sends while this is open, as it comes over the line. One test at a time opens it. */
public final class Mailbox implements AutoCloseable {

    // The portal sends every ten seconds, and what waited from other tests goes first.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * A mail.
     *
     * @param recipient to whom the line says that it goes
     * @param source headers and body, the body decoded as far as links are concerned
     */
    public record Mail(String recipient, String source) {

        /** What the first link in it leads to that holds those words, without the address of the portal. */
        public String link(String holding) {
            Matcher link = Pattern.compile(Pattern.quote(Portal.ADDRESS) + "(/\\S*" + Pattern.quote(holding) + "[\\w/-]*)")
                    .matcher(source);
            if (!link.find()) {
                throw new AssertionError("no link with " + holding + " in " + source);
            }
            return link.group(1);
        }
    }

    private final List<Mail> mail = new CopyOnWriteArrayList<>();
    private final ServerSocket server;

    public Mailbox() {
        try {
            server = new ServerSocket(Integer.getInteger("aviso.it.mail"), 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::answer, "mailbox");
        thread.setDaemon(true);
        thread.start();
    }

    /** The newest mail to an address, once so many have come. */
    public Mail newestOf(int count, String recipient) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            List<Mail> theirs = to(recipient);
            if (theirs.size() >= count) {
                return theirs.get(theirs.size() - 1);
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("no mail came; others got " + mail.size());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** What has come for an address by now. */
    public List<Mail> to(String recipient) {
        return mail.stream().filter(each -> each.recipient().equals(recipient)).toList();
    }

    private void answer() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                take(caller);
            } catch (IOException gone) {
                // As callers do, and as we do at the end.
            }
        }
    }

    private void take(Socket caller) throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream replies = caller.getOutputStream();
        reply(replies, "220 mailbox");
        String recipient = null;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.regionMatches(true, 0, "RCPT TO:", 0, 8)) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                reply(replies, "250 ok");
            } else if (line.equalsIgnoreCase("DATA")) {
                reply(replies, "354 go on");
                StringBuilder source = new StringBuilder();
                for (line = said.readLine(); line != null && !line.equals("."); line = said.readLine()) {
                    source.append(line).append('\n');
                }
                mail.add(new Mail(recipient, source.toString().replace("=\n", "").replace("=3D", "=")));
                reply(replies, "250 taken");
            } else if (line.equalsIgnoreCase("QUIT")) {
                reply(replies, "221 bye");
                return;
            } else {
                reply(replies, "250 ok");
            }
        }
    }

    private static void reply(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
