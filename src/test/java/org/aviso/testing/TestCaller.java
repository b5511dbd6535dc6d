package org.aviso.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
import org.aviso.staff.Role;

/** Who calls the services in a test: nobody, until the test says who. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TestCaller implements SecurityContext {

    private volatile String name;
    private volatile Set<Role> roles = Set.of();

    /** Signs somebody in, with these roles only. */
    public void is(String username, Role... having) {
        name = username;
        roles = Set.of(having);
    }

    /** Signs out. */
    public void isNobody() {
        name = null;
        roles = Set.of();
    }

    /** Does something as a request of its own, on a thread that serves none. */
    @ActivateRequestContext
    public void inARequest(Runnable deed) {
        deed.run();
    }

    @Override
    public Principal getCallerPrincipal() {
        String caller = name;
        return caller == null ? null : () -> caller;
    }

    @Override
    public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
        return Set.of();
    }

    @Override
    public boolean isCallerInRole(String role) {
        return roles.stream().anyMatch(each -> each.name().equals(role));
    }

    @Override
    public Set<String> getAllDeclaredCallerRoles() {
        return Set.of();
    }

    @Override
    public boolean hasAccessToWebResource(String resource, String... methods) {
        return true;
    }

    @Override
    public AuthenticationStatus authenticate(HttpServletRequest request, HttpServletResponse response,
            AuthenticationParameters parameters) {
        return AuthenticationStatus.NOT_DONE;
    }
}
