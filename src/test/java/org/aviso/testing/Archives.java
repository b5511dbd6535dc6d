package org.aviso.testing;

import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the tests in the server deploy: the portal as Maven packed it, these tests, and what they need. */
public final class Archives {

    private static final String CLASSES = "/WEB-INF/classes";

    // The tests of single classes and those in a browser need libraries that are not there.
    private static final String TESTS = CLASSES
            + "/org/aviso/(?!browser/|testing/|formats/(?!notices/))[^.$]*(?<!Test|BrowserIT)(?:\\$[^.]*)?\\.class";

    private Archives() {
    }

    /** The whole portal, at the root of the server, where its addresses begin. */
    @Deployment
    public static WebArchive portal() {
        WebArchive portal = ShrinkWrap.create(ZipImporter.class, "aviso.war")
                .importFrom(new File(System.getProperty("aviso.it.war")))
                .as(WebArchive.class)
                .merge(ShrinkWrap.create(ExplodedImporter.class).importDirectory(origin(Archives.class))
                        .as(GenericArchive.class), CLASSES, Filters.include(TESTS))
                .addClasses(InPortal.class, TestClock.class, TestCaller.class, TestRounds.class, TestSettings.class,
                        Database.class, Samples.class, ManyNotices.class, Breakage.class, Atom.class, Xml.class,
                        SamplePictures.class, SampleVideos.class, PseudoWords.class)
                .addAsLibrary(origin(GreenMail.class))
                .addAsWebInfResource(new StringAsset("""
                        <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.1"><context-root uri="/"/></web-ext>
                        """), "ibm-web-ext.xml");
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

    /** The library or the folder that a class comes from. */
    private static File origin(Class<?> any) {
        return new File(any.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
