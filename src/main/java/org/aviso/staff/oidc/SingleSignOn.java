package org.aviso.staff.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.aviso.platform.Settings;

/**
 * The identity provider of the agency, as the server's mechanism is told of it. The server asks for the settings when
 * somebody first signs in this way; where there are none, it never does.
 */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "#{singleSignOn.discovery}",
        clientId = "#{singleSignOn.client}",
        clientSecret = "#{singleSignOn.secret}",
        redirectURI = "#{singleSignOn.returning}",
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "sub"),
        scope = {"openid", "email", "profile"},
        // State and nonce travel in cookies of their own: the cookie of our session does not come along from elsewhere.
        useSession = false)
@Named
@ApplicationScoped
public class SingleSignOn {

    /** Where it begins. */
    static final String BEGINS = "/single-sign-on";

    /** Where the provider sends people back to: the redirect address that it must be told. */
    static final String RETURNS = "/single-sign-on/return";

    /** Where somebody is going, in the address that begins it. */
    static final String NEXT = "next";

    @Inject
    private Settings settings;

    /** The address that begins it, for somebody who is going somewhere. */
    public static String beginning(String next) {
        return BEGINS + "?" + NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    public String getDiscovery() {
        return settings.oidc().map(Settings.Oidc::discovery).orElse("");
    }

    public String getClient() {
        return settings.oidc().map(Settings.Oidc::client).orElse("");
    }

    public String getSecret() {
        return settings.oidc().map(Settings.Oidc::secret).orElse("");
    }

    public String getReturning() {
        return settings.baseUrl() + RETURNS;
    }
}
