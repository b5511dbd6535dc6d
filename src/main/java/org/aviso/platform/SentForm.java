package org.aviso.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What no browser sends to a page of ours is told from what one does, before Faces reads it. */
public final class SentForm {

    private static final String PLAIN = "application/x-www-form-urlencoded";
    private static final String WITH_FILES = "multipart/form-data";
    private static final String OF_FACES = "jakarta.faces.";
    private static final String VIEW_STATE = OF_FACES + "ViewState";

    private SentForm() {
    }

    /** Whether it came in parts, of which some may be files: whoever asks for its parameters reads them all. */
    public static boolean hasFiles(HttpServletRequest request) {
        return isOf(request, WITH_FILES);
    }

    static boolean isPlain(HttpServletRequest request) {
        return isOf(request, PLAIN);
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        return request.getContentType() != null && request.getContentType().toLowerCase(Locale.ROOT).startsWith(type);
    }

    // Faces takes whatever names a view state for a form that was sent, by GET too, where no origin is asked for.
    static boolean isReading(HttpServletRequest request) {
        Map<String, String[]> parameters = parameters(request);
        return parameters != null && parameters.keySet().stream().noneMatch(name -> name.startsWith(OF_FACES));
    }

    // Our views keep no state: another one is made up, and Faces would stumble over it.
    static boolean isOurs(HttpServletRequest request) {
        Map<String, String[]> parameters = parameters(request);
        if (parameters == null) {
            return false;
        }
        String[] state = parameters.get(VIEW_STATE);
        return state != null && state.length == 1 && state[0].equals("stateless") && parameters.keySet().stream()
                .noneMatch(name -> name.startsWith(OF_FACES) && !name.equals(VIEW_STATE));
    }

    /** Takes from the disk what files were kept there while they were read. */
    static void forgetFiles(HttpServletRequest request) throws IOException {
        Collection<Part> parts;
        try {
            parts = request.getParts();
        } catch (ServletException | IOException | RuntimeException damaged) {
            // A form that cannot be read has no parts.
            return;
        }
        for (Part part : parts) {
            part.delete();
        }
    }

    /** The parameters, or null where they cannot be read, are too many, or hold what nobody can type. */
    private static Map<String, String[]> parameters(HttpServletRequest request) {
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (RuntimeException damaged) {
            return null;
        }
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            if (parameter.getKey().indexOf('\0') >= 0 || String.join("", parameter.getValue()).indexOf('\0') >= 0) {
                return null;
            }
        }
        return parameters;
    }
}
