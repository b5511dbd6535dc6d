package org.aviso.offices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aviso.language.Languages;

/** An office or a service that people reach by voice, text telephone, relay or another channel. */
@Entity
public class Office {

    /** The code of the office that answers for the agency, whose numbers stand on every page. */
    public static final String OF_THE_AGENCY = "public-information";

    @Id
    private Long id;

    private String code;

    private int position;

    @ElementCollection
    @CollectionTable(name = "office_name", joinColumns = @JoinColumn(name = "office_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    private Map<String, String> names = new HashMap<>();

    @OneToMany(mappedBy = "office")
    @OrderBy("position")
    private List<ContactChannel> channels = new ArrayList<>();

    protected Office() {
    }

    /** Reads from the database all that belongs to it. */
    void read() {
        names.size();
        channels.size();
    }

    public Long getId() {
        return id;
    }

    /** The stable name of the office among programs. */
    public String getCode() {
        return code;
    }

    public String name(String language) {
        return names.getOrDefault(language, names.get(Languages.base().tag()));
    }

    /** Its names in every language, for a look-up that does not ask which one the reader used. */
    public Iterable<String> everyName() {
        return names.values();
    }

    public List<ContactChannel> getChannels() {
        return channels;
    }

    /** The first channel of a kind. */
    public Optional<ContactChannel> channel(ContactChannel.Kind kind) {
        return channels.stream().filter(channel -> channel.getKind() == kind).findFirst();
    }
}
