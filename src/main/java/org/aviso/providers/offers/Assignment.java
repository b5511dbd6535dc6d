package org.aviso.providers.offers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When and where a provider would work. What is delivered (braille, a translation) takes none of their hours: it has no
 * start, and its end is when it must be ready.
 */
@Embeddable
public class Assignment {

    /** The longest name of a place, in characters. */
    public static final int LONGEST_PLACE = 300;

    /** The longest text about the material, in characters. */
    public static final int LONGEST_MATERIAL = 1000;

    private Instant starts;

    private Instant ends;

    private boolean remote;

    private String place;

    private String material;

    protected Assignment() {
    }

    private Assignment(Instant starts, Instant ends, boolean remote, String place, String material) {
        this.starts = starts;
        this.ends = Objects.requireNonNull(ends);
        this.remote = remote;
        this.place = place;
        this.material = material;
    }

    /**
     * Work at a time.
     *
     * @param place null where it is done from a distance
     * @param material what there is to prepare with, or null
     * @throws IllegalArgumentException if it does not end after it starts
     */
    static Assignment between(Instant starts, Instant ends, boolean remote, String place, String material) {
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("an assignment ends after it starts");
        }
        return new Assignment(starts, ends, remote, place, material);
    }

    /** Work that must be ready at a moment. */
    static Assignment readyBy(Instant due, String material) {
        return new Assignment(null, due, true, null, material);
    }

    /** The same work at the time of another one. */
    Assignment at(String newPlace, String newMaterial) {
        return new Assignment(starts, ends, remote, remote ? null : newPlace, newMaterial);
    }

    public boolean isDelivery() {
        return starts == null;
    }

    /** When it begins: with a delivery, that is when it is due. */
    public Instant begins() {
        return starts == null ? ends : starts;
    }

    /** Whether nobody could do both: they overlap, or leave no time to get from one place to the other. */
    public boolean collidesWith(Assignment other, Duration travel) {
        if (isDelivery() || other.isDelivery()) {
            return false;
        }
        Duration between = remote && other.remote ? Duration.ZERO : travel;
        return starts.isBefore(other.ends.plus(between)) && other.starts.isBefore(ends.plus(between));
    }

    /** Whether whoever agreed to this has agreed to that too. */
    boolean covers(Assignment other) {
        return isDelivery() ? other.isDelivery() && !other.ends.isBefore(ends)
                : starts.equals(other.starts) && ends.equals(other.ends);
    }

    /** When the provider must be there, or null for a delivery. */
    public Instant getStarts() {
        return starts;
    }

    public Instant getEnds() {
        return ends;
    }

    /** Whether it is done from a distance. */
    public boolean isRemote() {
        return remote;
    }

    /** Where it is done, or null where that is not in a room. */
    public String getPlace() {
        return place;
    }

    /** What there is to prepare with, or null. */
    public String getMaterial() {
        return material;
    }
}
