package org.aviso.publishing.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aviso.notices.media.PictureName;
import org.aviso.publishing.ledger.Manuscript;
import org.aviso.staff.NotAllowed;
import org.aviso.staff.Role;
import org.aviso.staff.SignedIn;

/** What is said of the pictures of manuscripts, as it is carried from one portal to another: some manuscripts at once. */
@ApplicationScoped
@Transactional
public class PictureCopies {

    @PersistenceContext(unitName = "aviso")
    private EntityManager entities;

    @Inject
    private SignedIn signedIn;

    /**
     * The pictures of manuscripts by their codes, in the order in which they came; none of those that have none.
     *
     * @throws NotAllowed if the caller is no publisher
     */
    public Map<String, List<PictureCopy>> read(Collection<String> codes) {
        signedIn.require(Role.PUBLISHER);
        Map<String, List<PictureCopy>> copies = new HashMap<>();
        stored(codes).forEach((code, pictures) -> copies.put(code, pictures.stream().map(ManuscriptPicture::copy).toList()));
        return copies;
    }

    /**
     * Adds pictures that are stored to manuscripts. Of one that a manuscript has, it takes what is not said yet.
     *
     * @param byCode the pictures, by the codes of manuscripts that are there
     * @throws NotAllowed if the caller is no publisher
     */
    public void add(Map<String, List<PictureCopy>> byCode) {
        signedIn.require(Role.PUBLISHER);
        if (byCode.isEmpty()) {
            return;
        }
        Map<String, Manuscript> manuscripts = entities.createQuery("select m from Manuscript m where m.code in :codes",
                        Manuscript.class).setParameter("codes", byCode.keySet()).getResultStream()
                .collect(Collectors.toMap(Manuscript::getCode, Function.identity()));
        Map<String, List<ManuscriptPicture>> stored = stored(byCode.keySet());
        byCode.forEach((code, copies) -> {
            Map<PictureName, ManuscriptPicture> there = stored.getOrDefault(code, List.of()).stream()
                    .collect(Collectors.toMap(ManuscriptPicture::getName, Function.identity()));
            for (PictureCopy copy : copies) {
                if (there.containsKey(copy.name())) {
                    there.get(copy.name()).complete(copy);
                } else {
                    entities.persist(new ManuscriptPicture(manuscripts.get(code), copy));
                }
            }
        });
        entities.flush();
    }

    private Map<String, List<ManuscriptPicture>> stored(Collection<String> codes) {
        Map<String, List<ManuscriptPicture>> stored = new HashMap<>();
        if (!codes.isEmpty()) {
            entities.createQuery("select p from ManuscriptPicture p where p.manuscript.code in :codes order by p.id",
                            ManuscriptPicture.class).setParameter("codes", codes).setHint("eclipselink.batch.type", "IN")
                    .setHint("eclipselink.batch", "p.words").setHint("eclipselink.batch", "p.manuscript").getResultList()
                    .forEach(picture -> stored.computeIfAbsent(picture.getManuscriptCode(), code -> new ArrayList<>()).add(picture));
        }
        return stored;
    }
}
