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

/** The style sheet and its address, which changes with its content so that browsers may keep it for ever. */
@Named
@ApplicationScoped
public class Assets {

    private static final int LENGTH = 12;

    @Inject
    private ServletContext context;

    private String version;

    @PostConstruct
    void read() {
        try (InputStream sheet = context.getResourceAsStream("/assets/theme.css")) {
            if (sheet == null) {
                throw new IllegalStateException("the theme was not built: there is no /assets/theme.css");
            }
            version = Secrets.hash(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning of the hash of the style sheet. */
    public String getVersion() {
        return version;
    }
}
