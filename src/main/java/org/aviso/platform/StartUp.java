package org.aviso.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.aviso.language.Languages;
import org.flywaydb.core.Flyway;

/** Brings the database to the present version, lets the features fill an empty one, and says where the portal is. */
@ApplicationScoped
public class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class.getName());
    private static final String MIGRATIONS = "classpath:db/migration/";
    private static final int TRIES = 120;

    @Resource(lookup = "jdbc/aviso")
    private DataSource database;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Settings settings;

    @Inject
    private Secrets secrets;

    @Inject
    private Event<DatabaseReady> databaseReady;

    private final List<String> lines = new ArrayList<>();

    void start(@Observes Startup startup) {
        migrate();
        // A folder that cannot be written must stop the start, not the first resident.
        secrets.open();
        databaseReady.fire(new DatabaseReady(settings.demonstration()));
        executor.schedule(() -> greet(TRIES), 500, TimeUnit.MILLISECONDS);
    }

    /** Adds a line to what the console says when the portal is ready; it reaches no log file. */
    public void announce(String line) {
        lines.add(line);
    }

    private void migrate() {
        boolean derby = settings.database().equals("derby");
        Flyway flyway = Flyway.configure(StartUp.class.getClassLoader())
                .dataSource(database)
                // On Liberty, Flyway finds a folder by the empty file flyway.location in it.
                .locations(MIGRATIONS + "common", MIGRATIONS + (derby ? "derby" : "postgresql"))
                .failOnMissingLocations(true)
                // What long text is called, and the content of a file.
                .placeholders(Map.of("text", derby ? "CLOB" : "TEXT", "bytes", derby ? "BLOB(16M)" : "BYTEA"))
                .load();
        if (flyway.info().all().length == 0) {
            throw new IllegalStateException("no migration was found: the database would stay empty");
        }
        flyway.migrate();
    }

    // The server opens its port after the application has started: only then is the address worth printing.
    private void greet(int triesLeft) {
        if (!answers() && triesLeft > 0) {
            executor.schedule(() -> greet(triesLeft - 1), 500, TimeUnit.MILLISECONDS);
            return;
        }
        StringBuilder greeting = new StringBuilder("\n  Aviso is ready:   ").append(settings.baseUrl()).append('/')
                .append("\n  Staff sign in at: ").append(settings.baseUrl())
                .append(Page.SIGN_IN.in(Languages.base())).append('\n');
        lines.forEach(line -> greeting.append("  ").append(line).append('\n'));
        // Past the server's own streams, which would copy a password into its log files.
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(greeting);
        lines.clear();
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + settings.httpPort()
                    + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            LOG.log(Level.FINE, "not ready yet", notYet);
            return false;
        }
    }
}
