package org.aviso.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.platform.Secrets;
import org.aviso.staff.audit.Detail;

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

    private String mail;

    private boolean digest;

    @Column(name = "one_time")
    private boolean oneTime;

    @Column(name = "provider_name")
    private String providerName;

    @Version
    private long version;

    protected StaffAccount() {
    }

    /**
     * An account that can sign in at once.
     *
     * @throws IllegalArgumentException if it has no role: nobody could do anything with it
     */
    public StaffAccount(String username, String displayName, String passwordHash, Set<Role> roles) {
        this.username = normal(username);
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.enabled = true;
        setRoles(roles);
    }

    /** Whether an account can have that name: the column is no longer. */
    public static boolean isPossible(String typed) {
        return normal(typed).length() <= LONGEST_NAME;
    }

    /** A sign-in name as it is stored: telephones like to begin it with a capital letter. */
    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What an identity provider calls somebody, as it is stored: mail addresses are alike in any case of letters. */
    public static String normalAtProvider(String name) {
        return name.indexOf('@') < 0 ? name.strip() : normal(name);
    }

    public Long getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = Objects.requireNonNull(displayName);
    }

    String getPasswordHash() {
        return passwordHash;
    }

    /**
     * Sets another password, which ends every session of the account.
     *
     * @param known whether somebody else knows it, so that its owner must choose another
     */
    public void setPassword(String hash, boolean known) {
        this.passwordHash = Objects.requireNonNull(hash);
        this.oneTime = known;
    }

    /**
     * What a session remembers of that by which it began: it ends with the password, and one that the identity provider
     * vouched for ends with the name there, too.
     */
    public String sessionMark(boolean byProvider) {
        return Secrets.hash(byProvider ? passwordHash + " " + providerName : passwordHash);
    }

    /** Whether its owner has yet to choose a password that nobody else knows. */
    public boolean isOneTime() {
        return oneTime;
    }

    public Set<Role> getRoles() {
        return Collections.unmodifiableSet(Arrays.stream(roles.split(",")).map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    /**
     * Sets what it may do.
     *
     * @throws IllegalArgumentException if that is nothing: nobody could do anything with the account
     */
    public final void setRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account has a role");
        }
        this.roles = EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(","));
    }

    /** The names of what its owner may do now, as Jakarta Security knows them: nothing with a one-time password. */
    Set<String> roleNames() {
        return oneTime ? Set.of() : allRoleNames();
    }

    /** The names of its roles, for somebody who needed no password. */
    Set<String> allRoleNames() {
        return getRoles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The page on which its owner begins: not everybody who works here answers residents. */
    public String firstPage() {
        if (getRoles().contains(Role.COORDINATOR)) {
            return "TODAY";
        }
        return getRoles().contains(Role.PUBLISHER) ? "MANUSCRIPTS" : "CALENDAR";
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Where its owner is written to, or null. */
    public String getMail() {
        return mail;
    }

    /** Whether its owner wants the digest of the morning; nobody gets it without an address. */
    public boolean isDigest() {
        return digest;
    }

    /** Says where its owner is written to, or null, and whether they want the digest of the morning there. */
    public void setMail(String address, boolean withDigest) {
        this.mail = address;
        this.digest = withDigest && address != null;
    }

    /** By what the agency's identity provider tells who it is, or null. */
    public String getProviderName() {
        return providerName;
    }

    public void setProviderName(String name) {
        this.providerName = name == null ? null : normalAtProvider(name);
    }

    /** What is told about the account now, to say later what was changed. */
    public Told told() {
        return new Told(getRoles(), displayName, mail, providerName);
    }

    /** What an administrator tells about an account. */
    public record Told(Set<Role> roles, String name, String mail, String providerName) {

        /** What is another afterwards, in the codes of the audit trail, or null; of roles, also which. */
        public String differences(Told after) {
            List<String> codes = new ArrayList<>();
            if (!roles.equals(after.roles)) {
                codes.add(Detail.ROLES.with(after.roles));
                codes.add(Detail.ROLES_BEFORE.with(roles));
            }
            if (!Objects.equals(name, after.name)) {
                codes.add(Detail.NAME.with());
            }
            if (!Objects.equals(mail, after.mail)) {
                codes.add(Detail.MAIL.with());
            }
            if (!Objects.equals(providerName, after.providerName)) {
                codes.add(Detail.SIGN_ON.with());
            }
            return codes.isEmpty() ? null : String.join(", ", codes);
        }
    }

    /** Which state of the account somebody saw who changes it. */
    public long getVersion() {
        return version;
    }
}
