package org.aviso.formats;

import java.util.Set;

/** Writes materials in some forms. A writer may be asked by several threads at once. */
public interface FormatWriter {

    /**
     * A file.
     *
     * @param pages how many pages or volumes' pages it has; 0 where it has none
     */
    record Written(byte[] content, int pages) { }

    /** What it writes. */
    Set<Format> formats();

    /**
     * Writes a material.
     *
     * @param format one of {@link #formats}
     * @throws FormatRefused if this form cannot say what the material says
     */
    Written write(Material material, Format format) throws FormatRefused;
}
