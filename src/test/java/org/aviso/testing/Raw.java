package org.aviso.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests as no well-behaved client sends them: the address goes over the wire letter by letter. */
public final class Raw {

    private static final int MILLISECONDS = 30_000;

    private Raw() {
    }

    /** The whole answer to a GET, status line and headers included. */
    public static String get(String path) {
        URI portal = URI.create(Portal.ADDRESS);
        try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(MILLISECONDS);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + portal.getAuthority()
                    + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
