package org.aviso.triage.handover;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** What colleagues are called on a page: {@code #{colleagues.name('ana')}}. */
@Named
@RequestScoped
public class Colleagues {

    @Inject
    private HandOver handOver;

    private Map<String, String> names;

    @PostConstruct
    void load() {
        names = handOver.names();
    }

    /** The name of a colleague, or their sign-in name where the account is closed. */
    public String name(String username) {
        return username == null ? "" : names.getOrDefault(username, username);
    }
}
