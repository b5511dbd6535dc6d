package org.aviso.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What a test deploys: the portal as Maven packed it, with a clock that the test sets. */
public final class Archives {

    private Archives() {
    }

    /**
     * The whole portal. Arquillian adds the test class by itself.
     *
     * @param more classes that the test needs beside itself
     */
    public static WebArchive portal(Class<?>... more) {
        WebArchive portal = ShrinkWrap.create(ZipImporter.class, "aviso.war")
                .importFrom(new File(System.getProperty("aviso.it.war")))
                .as(WebArchive.class)
                .addClasses(TestClock.class, Database.class, Samples.class)
                .addClasses(more);
        return portal.setWebXML(new StringAsset(findingFragments(portal)));
    }

    // Arquillian's servlet comes as a fragment, and the portal lets none be searched for.
    private static String findingFragments(WebArchive portal) {
        try (InputStream descriptor = portal.get("WEB-INF/web.xml").getAsset().openStream()) {
            return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8).replace("<absolute-ordering/>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library that a class comes from, for a test that needs one which the portal does not have. */
    public static File libraryOf(Class<?> any) {
        return new File(any.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
