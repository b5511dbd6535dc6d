package org.aviso.correspondence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import org.aviso.platform.Settings;

/** The settings with a mail server that a test chooses; none at the start, so that no timer sends anything by itself. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class MailSettings extends Settings {

    private volatile int port;
    private volatile String base;

    void server(int listensAt) {
        port = listensAt;
    }

    /** Where readers reach the portal; null for the address of the test. */
    void base(String url) {
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
