package org.aviso.formats.braille;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Translates print to braille with liblouis, in a process of its own: native code that crashes, or that does not come to an
 * end, takes nothing else with it. It is started by {@link BrailleTranslator}, which copies this one class out of the
 * application: it needs JNA and nothing else of ours.
 *
 * <p>Arguments: the library, and the names of the tables, which are in the folder that LOUIS_TABLEPATH names. When it has read
 * them, it says one byte, 1. From then on it answers each message of standard input with one on standard output. A message
 * begins with the number of its bytes (4 bytes). A question: how many texts; for each the name of its table, its emphasis
 * (one byte a code point, a sum of {@link #ITALIC} and {@link #BOLD}, or no byte at all) and the text. An answer: the code points
 * that their tables do not know, as one text; and the texts in Unicode braille, none where there are such code points. Texts are
 * UTF-8 and begin with the number of their bytes.
 */
final class LouisProcess {

    static final int ITALIC = 1;
    static final int BOLD = 2;

    /** Cells in Unicode braille, not in the characters of a table. */
    private static final int UNICODE_BRAILLE = 4 | 64;

    private static final int NO_UNDEFINED = 128;

    private static final int LEVEL_OFF = 60_000;

    /** How many cells one character may become, and how many more there may be. */
    private static final int CELLS_PER_CHARACTER = 8;
    private static final int MORE_CELLS = 64;

    private final Map<String, BitSet> known = new HashMap<>();
    private final Map<String, BitSet> unknown = new HashMap<>();

    private LouisProcess() {
    }

    static native int lou_charSize();

    static native void lou_setLogLevel(int level);

    static native int lou_translateString(String table, int[] in, IntByReference length, int[] out, IntByReference outLength,
            short[] typeform, byte[] spacing, int mode);

    static native short lou_getTypeformForEmphClass(String table, String name);

    static native Pointer lou_getTable(String table);

    public static void main(String... arguments) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
                DataInputStream in = new DataInputStream(System.in)) {
            System.setOut(System.err);
            endWithParent();
            Native.register(LouisProcess.class, NativeLibrary.getInstance(arguments[0]));
            lou_setLogLevel(LEVEL_OFF);
            if (lou_charSize() != Integer.BYTES) {
                throw new IllegalStateException("this library has characters of another size");
            }
            for (String table : Arrays.copyOfRange(arguments, 1, arguments.length)) {
                if (lou_getTable(table) == null) {
                    throw new IllegalStateException("no table " + table);
                }
            }
            out.write(1);
            out.flush();
            new LouisProcess().answer(in, out);
        }
    }

    /** Where memory runs out, this goes first; where the server goes, this does not stay, whatever it is doing. */
    private static void endWithParent() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException notHere) {
            System.err.println("cannot offer itself where memory runs out");
        }
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    }

    private void answer(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            int first = in.read();
            if (first < 0) {
                return;
            }
            int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            byte[] question = in.readNBytes(length);
            byte[] answer = answer(new DataInputStream(new ByteArrayInputStream(question)));
            out.writeInt(answer.length);
            out.write(answer);
            out.flush();
        }
    }

    private byte[] answer(DataInputStream question) throws IOException {
        int count = question.readInt();
        String[] tables = new String[count];
        byte[][] emphases = new byte[count][];
        int[][] texts = new int[count][];
        TreeSet<Integer> strange = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            tables[i] = text(question);
            emphases[i] = question.readNBytes(question.readInt());
            texts[i] = text(question).codePoints().toArray();
            for (int point : texts[i]) {
                if (!isKnown(tables[i], point)) {
                    strange.add(point);
                }
            }
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(answer);
        StringBuilder unknownOnes = new StringBuilder();
        strange.forEach(unknownOnes::appendCodePoint);
        write(out, unknownOnes.toString());
        for (int i = 0; strange.isEmpty() && i < count; i++) {
            write(out, translate(tables[i], texts[i], emphases[i], UNICODE_BRAILLE));
        }
        return answer.toByteArray();
    }

    /** What a table does not know, it spells as a number; told to leave that away, it says something else. */
    private boolean isKnown(String table, int point) {
        if (known.computeIfAbsent(table, any -> new BitSet()).get(point)) {
            return true;
        }
        if (unknown.computeIfAbsent(table, any -> new BitSet()).get(point)) {
            return false;
        }
        int[] alone = {point};
        // Marks come before their letter in braille; the tables leave them behind it.
        boolean is = Character.getType(point) != Character.NON_SPACING_MARK
                && translate(table, alone, new byte[0], UNICODE_BRAILLE)
                .equals(translate(table, alone, new byte[0], UNICODE_BRAILLE | NO_UNDEFINED));
        (is ? known : unknown).get(table).set(point);
        return is;
    }

    private static String translate(String table, int[] text, byte[] emphasis, int mode) {
        if (text.length == 0) {
            return "";
        }
        int room = text.length * CELLS_PER_CHARACTER + MORE_CELLS;
        int[] out = new int[room];
        IntByReference length = new IntByReference(text.length);
        IntByReference written = new IntByReference(room);
        short[] typeform = null;
        if (emphasis.length > 0) {
            typeform = new short[room];
            short italic = lou_getTypeformForEmphClass(table, "italic");
            short bold = lou_getTypeformForEmphClass(table, "bold");
            for (int i = 0; i < text.length; i++) {
                int slanted = (emphasis[i] & ITALIC) == 0 ? 0 : italic;
                int heavy = (emphasis[i] & BOLD) == 0 ? 0 : bold;
                typeform[i] = (short) (slanted | heavy);
            }
        }
        int done = lou_translateString(table, text, length, out, written, typeform, null, mode);
        if (done != 1 || length.getValue() != text.length) {
            throw new IllegalStateException("translated " + length.getValue() + " of " + text.length + " characters");
        }
        return new String(out, 0, written.getValue());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
