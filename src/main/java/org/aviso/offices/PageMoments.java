package org.aviso.offices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import org.aviso.language.Moments;
import org.aviso.language.TypedTime;
import org.aviso.platform.Address;

/** Dates and times in the language of the page and the zone of the agency: {@code #{moments.dateTime(instant)}}. */
@Named("moments")
@RequestScoped
public class PageMoments {

    @Inject
    private Address address;

    @Inject
    private ContactDirectory directory;

    private Moments moments;

    public Moments all() {
        if (moments == null) {
            moments = new Moments(address.getLanguage(), directory.agency().zone());
        }
        return moments;
    }

    public String date(Instant moment) {
        return all().date(moment);
    }

    public String day(LocalDate day) {
        return all().date(day);
    }

    public String shortDay(LocalDate day) {
        return all().shortDate(day);
    }

    public String dayOfYear(LocalDate day) {
        return all().dayOfYear(day);
    }

    public String time(LocalTime time) {
        return all().time(time);
    }

    /** A time as it stands in a field. */
    public TypedTime typed(LocalTime time) {
        return TypedTime.of(time, all());
    }

    public String dateTime(Instant moment) {
        return all().dateTime(moment);
    }

    public String span(Instant from, Instant to) {
        return all().span(from, to);
    }

    /** A month in a list to choose from. */
    public record NamedMonth(String number, String name) { }

    /** The months of the year by their names. */
    public List<NamedMonth> getMonths() {
        return Arrays.stream(Month.values())
                .map(month -> new NamedMonth(Integer.toString(month.getValue()), all().month(month))).toList();
    }

    public String machine(Instant moment) {
        return all().machine(moment);
    }
}
