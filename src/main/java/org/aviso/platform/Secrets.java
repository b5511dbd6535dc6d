package org.aviso.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of an installation, made at the first start and kept beside the database, and what is derived from it.
 * Nodes that share a database share this file.
 */
@ApplicationScoped
public class Secrets {

    private static final String MAC = "HmacSHA256";

    /** How many characters of Base64 hold 128 bits. */
    private static final int IN_ADDRESS = 22;

    @Inject
    private Settings settings;

    private byte[] key;

    /** Reads the secret, or makes it at the first start. */
    @PostConstruct
    void open() {
        if (key != null) {
            return;
        }
        Path file = settings.data().resolve("secret.key");
        try {
            Files.createDirectories(settings.data());
            try {
                byte[] made = random(32);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
                Files.write(file, made, StandardOpenOption.TRUNCATE_EXISTING);
            } catch (FileAlreadyExistsException kept) {
                // Made at an earlier start.
            }
            key = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a secret in " + file, e);
        }
        if (key.length != 32) {
            throw new IllegalStateException("damaged: " + file);
        }
    }

    /** What only this installation can derive from a text. */
    public byte[] derive(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A secret for an address that only this installation can derive from a text: 128 bits and more, fit for a path. */
    public String forAddress(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive(text)).substring(0, IN_ADDRESS);
    }

    /** A secret for an address: 128 bits, fit for a path. */
    public static String forAddress() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(16));
    }

    /** The SHA-256 of a text, in hexadecimal: what is stored in place of a secret. */
    public static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
