package org.aviso.subscriptions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.language.Languages;
import org.aviso.notices.Notice;
import org.aviso.offices.Office;
import org.aviso.platform.PageErrors;

/** The boxes and buttons by which somebody says what they want to be told of. */
public class ChoicesForm {

    private final List<Office> allOffices;
    private final Map<String, Boolean> kinds = new HashMap<>();
    private final Map<String, Boolean> offices = new HashMap<>();
    private String language;
    private Rhythm rhythm;

    /**
     * A form that is filled in.
     *
     * @param allOffices the offices there are to choose from
     */
    ChoicesForm(List<Office> allOffices, Choices chosen) {
        this.allOffices = allOffices;
        chosen.kinds().forEach(kind -> kinds.put(kind.name(), true));
        chosen.offices().forEach(office -> offices.put(office.toString(), true));
        language = chosen.language();
        rhythm = chosen.rhythm();
    }

    /** Shows what must be mended, if anything. */
    void check(PageErrors errors) {
        if (ticked(kinds).isEmpty()) {
            errors.show("kind-" + getAllKinds()[0], "subscription.kinds.none");
        }
    }

    /** What was chosen, once {@link #check} found nothing to mend; of what no page of ours sends, what is nearest. */
    Choices choices() {
        Set<String> which = ticked(kinds);
        Set<Long> whose = allOffices.stream().map(Office::getId).filter(id -> ticked(offices).contains(id.toString()))
                .collect(Collectors.toSet());
        return new Choices(Arrays.stream(getAllKinds()).filter(kind -> which.contains(kind.name()))
                .collect(Collectors.toSet()), whose, Languages.orBase(language).tag(), rhythm == null ? Rhythm.AT_ONCE : rhythm);
    }

    private static Set<String> ticked(Map<String, Boolean> boxes) {
        return boxes.entrySet().stream().filter(box -> Objects.equals(box.getValue(), true)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public Notice.Kind[] getAllKinds() {
        return Notice.Kind.values();
    }

    /** The offices there are to choose from; none where one office says everything. */
    public List<Office> getAllOffices() {
        return allOffices.size() > 1 ? allOffices : List.of();
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public Map<String, Boolean> getKinds() {
        return kinds;
    }

    public Map<String, Boolean> getOffices() {
        return offices;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(Rhythm rhythm) {
        this.rhythm = rhythm;
    }
}
