package org.aviso.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Runs PostgreSQL from before the server starts until it has stopped, where the build runs the tests on it. */
public class DatabaseServer implements LoadableExtension {

    private static final Integer PORT = Integer.getInteger("aviso.it.postgresql.port");

    @Override
    public void register(ExtensionBuilder builder) {
        if (PORT != null) {
            builder.observer(Observer.class);
        }
    }

    /** Follows the container's life. */
    public static class Observer {

        private EmbeddedPostgres postgres;

        /** Starts the database, empty. */
        public void start(@Observes BeforeStart event) throws IOException {
            File folder = new File(System.getProperty("aviso.it.directory"), "postgresql");
            postgres = EmbeddedPostgres.builder()
                    .setPort(PORT)
                    .setOverrideWorkingDirectory(new File(folder, "program"))
                    .setDataDirectory(new File(folder, "database"))
                    .start();
        }

        /** Stops the database. */
        public void stop(@Observes AfterStop event) throws IOException {
            postgres.close();
        }
    }
}
