package org.aviso.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet and the scripts, at addresses that change with their content: browsers may keep them for ever. */
@Named
@ApplicationScoped
public class Assets {

    private static final int LENGTH = 12;

    @Inject
    private ServletContext context;

    private String styles;
    private String script;
    private String awake;
    private String preview;
    private String progress;

    @PostConstruct
    void read() {
        styles = address("/assets/theme.css");
        script = address("/assets/look-again.js");
        awake = address("/assets/stay-awake.js");
        preview = address("/assets/live-preview.js");
        progress = address("/assets/watch-progress.js");
    }

    public String getStyles() {
        return styles;
    }

    public String getScript() {
        return script;
    }

    public String getAwake() {
        return awake;
    }

    public String getPreview() {
        return preview;
    }

    public String getProgress() {
        return progress;
    }

    private String address(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the portal was not built as a whole: there is no " + path);
            }
            String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return path + "?v=" + Secrets.hash(content).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
