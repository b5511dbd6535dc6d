package org.aviso.staff.accounts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aviso.platform.MailAddress;
import org.aviso.platform.PageErrors;
import org.aviso.staff.Role;
import org.aviso.staff.StaffAccount;

/** What an administrator types about an account, on the page of a new one and on that of one there is. */
public class AccountFields {

    /** The longest name, in characters: as long as its column. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_PROVIDER_NAME = 254;

    private String displayName;
    private String mail;
    private String providerName;
    private final Map<String, Boolean> ticked = new HashMap<>();

    void fill(StaffAccount account) {
        displayName = account.getDisplayName();
        mail = account.getMail();
        providerName = account.getProviderName();
        account.getRoles().forEach(role -> ticked.put(role.name(), true));
    }

    /** Shows what is to be mended, if anything. */
    void check(PageErrors errors) {
        if (displayName == null || displayName.isBlank()) {
            errors.show("displayName", "account.name.missing");
        } else if (!isName(displayName, LONGEST_NAME)) {
            errors.show("displayName", "account.name.long", LONGEST_NAME);
        }
        checkMail(mail, errors);
        if (providerName != null && !isName(providerName, LONGEST_PROVIDER_NAME)) {
            errors.show("providerName", "account.name.long", LONGEST_PROVIDER_NAME);
        }
        if (roles().isEmpty()) {
            errors.show("role-" + getRoles().get(0), "account.roles.missing");
        }
    }

    static void checkMail(String typed, PageErrors errors) {
        if (typed != null && !typed.isBlank() && !MailAddress.isPossible(typed)) {
            errors.show("mail", "account.mail.wrong");
        }
    }

    // One line that says to everybody what it says to the one who reads it.
    private static boolean isName(String typed, int longest) {
        return typed.strip().length() <= longest && typed.codePoints().noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }

    KeepAccounts.Details details() {
        return new KeepAccounts.Details(displayName.strip(), orNull(mail), orNull(providerName), roles());
    }

    static String orNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> Boolean.TRUE.equals(ticked.get(role.name()))).forEach(roles::add);
        return roles;
    }

    /** The names of the roles that there are. */
    public List<String> getRoles() {
        return Arrays.stream(Role.values()).map(Role::name).toList();
    }

    /** Which roles are ticked, by their names. */
    public Map<String, Boolean> getTicked() {
        return ticked;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getProviderName() {
        return providerName;
    }

    public void setProviderName(String providerName) {
        this.providerName = providerName;
    }
}
