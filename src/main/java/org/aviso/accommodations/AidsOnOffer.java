package org.aviso.accommodations;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;

/** What can be asked for, and in which languages, in the order to offer it. */
@Named("aidsOnOffer")
@ApplicationScoped
public class AidsOnOffer {

    private record Offer(List<Aid> aids, List<OfferedLanguage> languages, Map<Aid.Group, List<Aid>> groups) { }

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    private LoadingCache<String, Offer> offer;

    @PostConstruct
    void open() {
        offer = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> read());
    }

    private Offer read() {
        List<Aid> aids = entities.createQuery("select a from Aid a order by a.position", Aid.class).getResultList();
        return new Offer(aids,
                entities.createQuery("select l from OfferedLanguage l order by l.position", OfferedLanguage.class)
                        .getResultList(),
                aids.stream().collect(Collectors.groupingBy(Aid::getGroup, () -> new EnumMap<>(Aid.Group.class),
                        Collectors.toList())));
    }

    public List<Aid> getAll() {
        return offer.get("offer").aids();
    }

    public Map<Aid.Group, List<Aid>> getGroups() {
        return offer.get("offer").groups();
    }

    public Optional<Aid> find(String code) {
        return getAll().stream().filter(aid -> aid.getCode().equals(code)).findFirst();
    }

    public List<OfferedLanguage> languages(Aid.InLanguage kind) {
        return offer.get("offer").languages().stream().filter(language -> language.serves(kind)).toList();
    }

    public Optional<OfferedLanguage> language(String tag) {
        return offer.get("offer").languages().stream().filter(language -> language.getTag().equals(tag)).findFirst();
    }

    public List<OfferedLanguage> languages() {
        return offer.get("offer").languages();
    }

    /** Whether something is asked about an aid: most want to say a little more, a quiet room speaks for itself. */
    public boolean isAskedAbout(String code) {
        return find(code).filter(aid -> !aid.getAsks().isEmpty() || aid.getInLanguage() != null).isPresent()
                || Phrases.pages(Languages.base()).has("aid." + code + ".asks");
    }
}
