package org.aviso.triage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.Reader;
import org.aviso.accommodations.ReferenceCode;
import org.aviso.accommodations.letters.Letters;
import org.aviso.accommodations.letters.RequestMaterial;
import org.aviso.language.Languages;
import org.aviso.platform.Address;
import org.aviso.platform.Visit;

/** The letter that staff prints or embosses for a resident, in their language; where it cannot be made, the page says why. */
@Named
@RequestScoped
public class StaffLetterPage {

    /** What says in an address that the letter is for the second reader: the person for whom somebody else asked. */
    static final String SECOND = "reader";

    @Inject
    private AnswerRequest answer;

    @Inject
    private RequestMaterial material;

    @Inject
    private Letters letters;

    @Inject
    private Address address;

    @Inject
    private HttpServletRequest visit;

    private AccommodationRequest request;

    @PostConstruct
    void load() {
        request = answer.open(ReferenceCode.normal(address.name("reference"))).orElse(null);
    }

    /** Hands the file over. */
    public void arrive() {
        if (request == null) {
            Visit.notFound();
            return;
        }
        int second = visit.getParameter(SECOND) == null ? 0 : 1;
        if (second == request.readers().size()) {
            Visit.notFound();
            return;
        }
        Reader reader = request.readers().get(second);
        letters.handOver(address.name("file"), "path.request",
                () -> material.answers(request, reader.party(), Languages.orBase(reader.language())));
    }

    public AccommodationRequest getRequest() {
        return request;
    }
}
