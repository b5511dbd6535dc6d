package org.aviso.formats.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aviso.formats.Format;
import org.aviso.notices.FormatsOnOffer;
import org.aviso.notices.NoticeText;

/** What there is of a notice in other forms, as it stands at this moment. */
@ApplicationScoped
public class NoticeFormats implements FormatsOnOffer {

    @Inject
    private KeptFormats kept;

    @Inject
    private NoticeMaterials materials;

    /**
     * One form of a notice.
     *
     * @param href where it is to be had
     * @param state how it was made from what the notice says now; null while that is still to be done
     */
    public record FormatFile(Format format, String href, FormatState state) {

        /** Whether it is there. */
        public boolean isMade() {
            return state != null && state.refused() == null;
        }

        /** Whether it cannot be made. */
        public boolean isRefused() {
            return state != null && state.refused() != null;
        }
    }

    /** Every form of a text. */
    public List<FormatFile> forms(NoticeText text) {
        return forms(Set.of(text)).get(text);
    }

    /** Every form of each text. */
    public Map<NoticeText, List<FormatFile>> forms(Collection<NoticeText> texts) {
        Map<Long, Map<String, Map<Format, FormatState>>> states = new HashMap<>();
        kept.of(texts.stream().map(text -> text.getNotice().getId()).collect(Collectors.toSet())).forEach(state ->
                states.computeIfAbsent(state.notice(), id -> new HashMap<>())
                        .computeIfAbsent(state.language(), language -> new HashMap<>()).put(state.format(), state));
        return texts.stream().collect(Collectors.toMap(Function.identity(), text -> forms(text,
                states.getOrDefault(text.getNotice().getId(), Map.of()).getOrDefault(text.getLanguage(), Map.of()))));
    }

    private List<FormatFile> forms(NoticeText text, Map<Format, FormatState> states) {
        // Of what was never made, nobody need know what it would be made from.
        String now = states.isEmpty() ? null : materials.fingerprint(text);
        return Format.in(text.getLanguage()).stream().map(format -> new FormatFile(format, ServeFormats.address(text, format),
                Optional.ofNullable(states.get(format)).filter(state -> state.fingerprint().equals(now)).orElse(null))).toList();
    }

    @Override
    public Map<NoticeText, List<Offered>> of(Collection<NoticeText> texts) {
        return forms(texts).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, forms -> forms.getValue().stream()
                .filter(form -> !form.isRefused())
                .map(form -> new Offered(form.format().code(), form.format().mediaType(), form.href(),
                        form.state() == null ? null : form.state().bytes())).toList()));
    }
}
