package org.aviso.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that is the same, byte by byte, whenever and wherever the same is put into it. */
public final class ReproducibleZip implements Closeable {

    // What a zip file can say without an extra field, which books may not have: the first moment of 1980 stands for any before.
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 2, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(2099, 12, 31, 0, 0);

    private final ZipOutputStream zip;
    private final LocalDateTime dated;

    /** A file that is written to a stream, which is closed with it. Its contents are from then, in universal time. */
    public ReproducibleZip(OutputStream out, Instant then) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        LocalDateTime time = LocalDateTime.ofInstant(then, ZoneOffset.UTC);
        dated = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }

    public void add(String name, byte[] content) throws IOException {
        put(new ZipEntry(name), content);
    }

    public void add(String name, String content) throws IOException {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds what is not made smaller: a picture is small already, and some programs look for words at the beginning. */
    public void store(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        put(entry, content);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void put(ZipEntry entry, byte[] content) throws IOException {
        entry.setTimeLocal(dated);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
