package org.aviso.publishing.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes files into a zip file, one after the other. The same files make the same zip file. It has to be {@link #end ended}: one
 * that was broken off is no zip file, so that nobody takes half of it for all.
 */
final class ZipWriter {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    ZipWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Begins a file; what is written then is its content. Whoever writes it closes nothing. */
    OutputStream begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return zip;
    }

    void add(String name, String text) throws IOException {
        begin(name).write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds what is packed already: once more would take long, and save nothing. */
    void addPacked(String name, byte[] content) throws IOException {
        addPacked(name, out -> out.write(content));
    }

    /** What writes a file that is too long to be held. */
    interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** As {@link #addPacked(String, byte[])}, of a long file. */
    void addPacked(String name, Content content) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        content.write(begin(name));
        zip.closeEntry();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }

    /** Writes the end, once all of it is there. */
    void end() throws IOException {
        zip.finish();
    }
}
