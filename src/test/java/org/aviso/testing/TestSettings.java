package org.aviso.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import org.aviso.platform.Settings;

/** The settings with a mail server that a test chooses; none until it does. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TestSettings extends Settings {

    private volatile int port;
    private volatile String base;

    /** Mail goes to a server of this machine from now on; to none with the port 0. */
    public void mailServer(int listensAt) {
        port = listensAt;
    }

    /** Where readers reach the portal; null for the address of the test. */
    public void base(String url) {
        base = url;
    }

    @Override
    public String baseUrl() {
        return base == null ? super.baseUrl() : base;
    }

    @Override
    public Optional<String> smtpHost() {
        return port == 0 ? Optional.empty() : Optional.of("127.0.0.1");
    }

    @Override
    public int smtpPort() {
        return port;
    }

    @Override
    public Duration smtpPatience() {
        return Duration.ofSeconds(2);
    }
}
