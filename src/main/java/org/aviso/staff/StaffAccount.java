package org.aviso.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who works here. */
@Entity
@Table(name = "staff_account")
public class StaffAccount {

    private static final int LONGEST_NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    private boolean enabled;

    protected StaffAccount() {
    }

    /**
     * An account that can sign in at once.
     *
     * @throws IllegalArgumentException if it has no role: nobody could do anything with it
     */
    StaffAccount(String username, String displayName, String passwordHash, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account has a role");
        }
        this.username = normal(username);
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.roles = EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(","));
        this.enabled = true;
    }

    /** Whether an account can have that name: the column is no longer. */
    static boolean isPossible(String typed) {
        return normal(typed).length() <= LONGEST_NAME;
    }

    /** A sign-in name as it is stored: telephones like to begin it with a capital letter. */
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public String getUsername() {
        return username;
    }

    public String getDisplayName() {
        return displayName;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public Set<Role> getRoles() {
        return Collections.unmodifiableSet(Arrays.stream(roles.split(",")).map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    /** The names of its roles, as Jakarta Security knows them. */
    Set<String> roleNames() {
        return getRoles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isEnabled() {
        return enabled;
    }
}
