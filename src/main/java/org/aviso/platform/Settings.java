package org.aviso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of an installation: environment variables, with the defaults of the server's configuration. */
@ApplicationScoped
public class Settings {

    @Inject
    @ConfigProperty(name = "AVISO_HTTP_PORT", defaultValue = "9080")
    private int httpPort;

    @Inject
    @ConfigProperty(name = "AVISO_BASE_URL")
    private Optional<String> baseUrl;

    @Inject
    @ConfigProperty(name = "AVISO_DATA")
    private String data;

    @Inject
    @ConfigProperty(name = "AVISO_DB", defaultValue = "derby")
    private String database;

    @Inject
    @ConfigProperty(name = "AVISO_DEMO", defaultValue = "false")
    private boolean demonstration;

    @Inject
    @ConfigProperty(name = "AVISO_HOLIDAYS", defaultValue = "us_az")
    private String holidays;

    @Inject
    @ConfigProperty(name = "AVISO_FIRST_STAFF_PASSWORD")
    private Optional<String> firstStaffPassword;

    @Inject
    @ConfigProperty(name = "AVISO_IDLE_MINUTES", defaultValue = "30")
    private int idleMinutes;

    @Inject
    @ConfigProperty(name = "AVISO_VIDEO_MEGABYTES", defaultValue = "50")
    private int videoMegabytes;

    @Inject
    @ConfigProperty(name = "AVISO_BRAILLE")
    private Optional<String> braille;

    @Inject
    @ConfigProperty(name = "AVISO_OIDC_DISCOVERY")
    private Optional<String> oidcDiscovery;

    @Inject
    @ConfigProperty(name = "AVISO_OIDC_CLIENT")
    private Optional<String> oidcClient;

    @Inject
    @ConfigProperty(name = "AVISO_OIDC_SECRET")
    private Optional<String> oidcSecret;

    @Inject
    @ConfigProperty(name = "AVISO_OIDC_CLAIM", defaultValue = "email")
    private String oidcClaim;

    @Inject
    @ConfigProperty(name = "AVISO_SMTP_HOST")
    private Optional<String> smtpHost;

    @Inject
    @ConfigProperty(name = "AVISO_SMTP_PORT", defaultValue = "25")
    private int smtpPort;

    @Inject
    @ConfigProperty(name = "AVISO_SMTP_USER")
    private Optional<String> smtpUser;

    @Inject
    @ConfigProperty(name = "AVISO_SMTP_PASSWORD")
    private Optional<String> smtpPassword;

    @Inject
    @ConfigProperty(name = "AVISO_SMTP_FROM")
    private Optional<String> smtpFrom;

    @Inject
    @ConfigProperty(name = "AVISO_SMTP_PATIENCE", defaultValue = "120")
    private int smtpPatience;

    /** What links in mail begin with, without a slash at the end. */
    public String baseUrl() {
        return said(baseUrl).map(url -> url.replaceAll("/+$", ""))
                .orElse("http://localhost:" + httpPort);
    }

    /** Whether readers reach the portal over TLS, so that cookies may be kept to it. */
    public boolean overTls() {
        return baseUrl().startsWith("https:");
    }

    public int httpPort() {
        return httpPort;
    }

    /** The folder of the embedded database and the generated secrets. */
    public Path data() {
        return Path.of(data);
    }

    /** {@code derby} or {@code postgresql}. */
    public String database() {
        return database;
    }

    public boolean demonstration() {
        return demonstration;
    }

    /** Whose public holidays are proposed as closures: a country and its parts, as ISO 3166 has them, {@code us_az}. */
    public String holidays() {
        return holidays.toLowerCase(Locale.ROOT);
    }

    public Optional<String> firstStaffPassword() {
        return said(firstStaffPassword);
    }

    /** After how long without a sign of life a session of staff ends, as the server's configuration says too. */
    public Duration idle() {
        return Duration.ofMinutes(idleMinutes);
    }

    /** How long a video may be, in millions of bytes, at most 90: no form is longer than a hundred. */
    public int videoMegabytes() {
        return Math.min(90, videoMegabytes);
    }

    /** The folder of the programs that translate to braille, or nothing: then there is no braille. */
    public Optional<Path> braille() {
        return said(braille).map(Path::of);
    }

    /**
     * The identity provider of the agency.
     *
     * @param discovery the address that describes it
     * @param claim which claim of its tokens says who somebody is: {@code email}, or another
     */
    public record Oidc(String discovery, String client, String secret, String claim) { }

    /** The identity provider with which staff may sign in, or nothing: then they sign in with passwords only. */
    public Optional<Oidc> oidc() {
        return said(oidcDiscovery)
                .map(address -> new Oidc(address, oidcClient.orElse(""), oidcSecret.orElse(""), oidcClaim));
    }

    /** The mail server that takes our mail, or nothing: mail then waits. */
    public Optional<String> smtpHost() {
        return said(smtpHost);
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** The name under which the mail server knows us, or nothing where it asks for none. */
    public Optional<String> smtpUser() {
        return said(smtpUser);
    }

    public String smtpPassword() {
        return smtpPassword.orElse("");
    }

    /** How long the mail server may take for an answer. */
    public Duration smtpPatience() {
        return Duration.ofSeconds(smtpPatience);
    }

    /** The address from which mail comes. */
    public String smtpFrom() {
        return said(smtpFrom).orElseGet(() -> "aviso@" + host());
    }

    /** The host of {@link #baseUrl()}. */
    public String host() {
        return URI.create(baseUrl()).getHost();
    }

    // A variable that is set to nothing is as good as none.
    private static Optional<String> said(Optional<String> setting) {
        return setting.filter(value -> !value.isBlank());
    }
}
