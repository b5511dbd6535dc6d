package org.aviso.replies;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.AidWords;
import org.aviso.accommodations.RequestedAid;
import org.aviso.accommodations.Subject;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.language.Moments;
import org.aviso.language.Phrases;
import org.aviso.notices.Notice;

/** What a request itself says of the placeholders, in the words of each language. */
record RequestFacts(AccommodationRequest request, Notice notice, ZoneId zone) {

    /** What a template leaves open that the request does not say, so that staff types it. */
    Set<Placeholder> unknown(ReplyTemplate template) {
        return template.placeholders().stream()
                .filter(each -> each != Placeholder.AID && known(each, Languages.base()).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Placeholder.class)));
    }

    /**
     * What stands for a placeholder in a language.
     *
     * @throws IllegalArgumentException if it is neither known nor typed
     */
    String value(Placeholder placeholder, Filling filling, Language language) {
        if (placeholder == Placeholder.AID) {
            if (filling.aid() == null) {
                throw new IllegalArgumentException("which aid is it about?");
            }
            RequestedAid aid = request.aid(filling.aid());
            return AidWords.named(aid.getCode(), aid.getLanguage(), Phrases.pages(language));
        }
        return known(placeholder, language).or(() -> Optional.ofNullable(filling.typed().get(placeholder)))
                .orElseThrow(() -> new IllegalArgumentException("not said: " + placeholder));
    }

    private Optional<String> known(Placeholder placeholder, Language language) {
        Subject subject = request.getSubject();
        Moments moments = new Moments(language, zone);
        return switch (placeholder) {
            case EVENT -> Optional.of(notice == null ? subject.getTitle() : notice.text(language.tag()).getTitle());
            case DATE -> Optional.of(moments.date(subject.getStarts()));
            // A document is needed by a day, not at an hour.
            case DATE_TIME -> Optional.of(subject.getKind() == Subject.Kind.DOCUMENT
                    ? moments.date(subject.getStarts()) : moments.dateTime(subject.getStarts()));
            case PLACE -> Optional.ofNullable(notice == null ? subject.getPlace()
                    : notice.text(language.tag()).getPlace()).filter(place -> !place.isBlank());
            case ASK_BY -> Optional.of(moments.dateTime(request.getAskBy()));
            case AID, PROVIDER -> Optional.empty();
        };
    }
}
