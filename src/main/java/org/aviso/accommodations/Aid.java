package org.aviso.accommodations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;

/** An aid or service that can be asked for. Its names stand in the bundles: {@code aid.<code>.name}. */
@Entity
public class Aid {

    /** What belongs together on the page, in the words of the bundle key {@code aidGroup.<group>}. */
    public enum Group { PEOPLE, EQUIPMENT, MATERIALS, PLACE, OTHER }

    /** What kind of language an aid is in, where it needs one. */
    public enum InLanguage { SPOKEN, WRITTEN, SIGNED }

    /** The code of what is none of the others: the resident says in their own words what they need. */
    public static final String IN_OWN_WORDS = "other";

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "aid_group")
    private Group group;

    private int position;

    @Column(name = "business_days")
    private Integer businessDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "in_language")
    private InLanguage inLanguage;

    private String asks;

    private boolean shared;

    protected Aid() {
    }

    public String getCode() {
        return code;
    }

    public Group getGroup() {
        return group;
    }

    /** The lead that it usually needs, in business days, or null where the agency's rule is enough. */
    public Integer getBusinessDays() {
        return businessDays;
    }

    /** The lead that a request for it must keep: never shorter than the agency's rule. */
    public int leadOf(int ruleDays) {
        return businessDays == null ? ruleDays : Math.max(ruleDays, businessDays);
    }

    /** The kind of language that must be chosen with it, or null. */
    public InLanguage getInLanguage() {
        return inLanguage;
    }

    /** Whether it serves everyone in the room, so that telling that it is arranged points to nobody. */
    public boolean isShared() {
        return shared;
    }

    /** Whether it can stand for another aid as it is: one in a language, or in own words, is first to be asked about. */
    public boolean isOfferedInstead() {
        return inLanguage == null && !code.equals(IN_OWN_WORDS);
    }

    /** Whether somebody does it, so that they can do it from afar. */
    public boolean isDoneByPeople() {
        return group == Group.PEOPLE;
    }

    /** What is asked about it, in the order of the page. */
    public List<Ask> getAsks() {
        return Ask.named(asks);
    }
}
