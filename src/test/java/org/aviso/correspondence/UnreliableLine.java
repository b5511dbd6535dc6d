package org.aviso.correspondence;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The line to a mail server that takes everything: what goes wrong on the way there, goes wrong here. */
final class UnreliableLine implements Closeable {

    /** What becomes of the server's word that it took a mail. */
    enum Word { ARRIVES, IS_LATE, IS_LOST, IS_THE_LAST }

    private final int server;
    private final int port;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile ServerSocket listening;
    private volatile Word word = Word.ARRIVES;
    private volatile Duration late = Duration.ZERO;

    UnreliableLine(int server) {
        this.server = server;
        try (ServerSocket any = new ServerSocket(0)) {
            this.port = any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** How often somebody called. */
    int calls() {
        return calls.get();
    }

    /** The server can be reached from now on. */
    void up() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening = socket;
            thread(() -> answer(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody answers any more. */
    void down() {
        close();
    }

    void word(Word becomes) {
        word = becomes;
    }

    void late(Duration by) {
        word = Word.IS_LATE;
        late = by;
    }

    /** From now on the server says that about a recipient; it takes their mail again after null. */
    void refuse(String recipient, String reply) {
        if (reply == null) {
            refusals.remove(recipient);
        } else {
            refusals.put(recipient, reply);
        }
    }

    private void answer(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                calls.incrementAndGet();
                thread(() -> carry(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket caller) {
        try (caller; Socket called = new Socket(InetAddress.getLoopbackAddress(), server);
                BufferedReader said = reader(caller); BufferedReader replied = reader(called)) {
            reply(replied, caller);
            boolean text = false;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String refusal = text ? null : refusal(line);
                if (refusal != null) {
                    send(refusal, caller.getOutputStream());
                    continue;
                }
                send(line, called.getOutputStream());
                if (!text) {
                    text = reply(replied, caller).startsWith("354");
                } else if (line.equals(".")) {
                    text = false;
                    if (!pass(replied, caller)) {
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            // As lines are.
        }
    }

    private boolean pass(BufferedReader replied, Socket caller) throws IOException {
        switch (word) {
            case IS_LATE -> {
                String took = replied.readLine();
                LockSupport.parkNanos(late.toNanos());
                send(took, caller.getOutputStream());
                return true;
            }
            case IS_LOST -> {
                replied.readLine();
                return false;
            }
            case IS_THE_LAST -> {
                reply(replied, caller);
                // The sender may still be reading: its own farewell then meets a closed line.
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                return false;
            }
            default -> {
                reply(replied, caller);
                return true;
            }
        }
    }

    private String refusal(String line) {
        String command = line.toLowerCase(Locale.ROOT);
        return command.startsWith("rcpt to:") ? refusals.entrySet().stream()
                .filter(each -> command.contains("<" + each.getKey() + ">")).map(Map.Entry::getValue).findFirst().orElse(null)
                : null;
    }

    private static String reply(BufferedReader from, Socket to) throws IOException {
        String line;
        do {
            line = from.readLine();
            if (line == null) {
                throw new IOException("the server has hung up");
            }
            send(line, to.getOutputStream());
        } while (line.length() > 3 && line.charAt(3) == '-');
        return line;
    }

    private static void send(String line, OutputStream to) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void thread(Runnable deed) {
        Thread thread = new Thread(deed, "unreliable line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
