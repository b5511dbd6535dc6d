package org.aviso.accommodations.letters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aviso.accommodations.AccommodationRequest;
import org.aviso.accommodations.MaterialFormat;
import org.aviso.formats.Format;
import org.aviso.formats.FormatRefused;
import org.aviso.formats.FormatWriter;
import org.aviso.formats.Formats;
import org.aviso.formats.Material;
import org.aviso.formats.NotNow;
import org.aviso.language.Language;
import org.aviso.language.Phrases;
import org.aviso.platform.Limits;
import org.aviso.platform.PagePhrases;
import org.aviso.platform.Visit;

/** The files in which a letter can be had, for the pages that link to them and for those that hand them over. */
@Named("letters")
@RequestScoped
public class Letters {

    /** After so many seconds it is worth asking again for a file for which there was no time. */
    private static final long SOON = 30;

    /** What a file is of, in the words of the bundle key {@code letters.<kind>}. */
    public enum Kind { RECEIPT, ANSWERS, STAFF }

    /** A link to a file. */
    public record Link(String name, String href) { }

    /**
     * The files of one letter.
     *
     * @param kind what it is
     * @param own those that are what its reader asked for
     * @param others every other one
     * @param byPeople what its reader asked for and no machine makes, or null
     */
    public record Offer(Kind kind, List<Link> own, List<Link> others, MaterialFormat byPeople) { }

    @Inject
    private Formats formats;

    @Inject
    private Limits limits;

    @Inject
    private PagePhrases phrases;

    private String refused;

    /**
     * The files of a letter.
     *
     * @param language of the letter
     * @param at where a file is, by the end of its address
     */
    public Offer offer(Kind kind, AccommodationRequest request, Language language, Function<String, String> at) {
        MaterialFormat profile = request.getProfile().getFormat();
        List<Format> own = LetterFormats.of(profile, language);
        return new Offer(kind, links(own, at),
                links(LetterFormats.in(language).stream().filter(format -> !own.contains(format)).toList(), at),
                own.isEmpty() ? profile : null);
    }

    private List<Link> links(List<Format> files, Function<String, String> at) {
        return files.stream().map(format -> new Link(phrases.of("letters.file",
                phrases.all().say("formats.name." + format.code()), format.extension().toUpperCase(Locale.ROOT)),
                at.apply(format.file()))).toList();
    }

    /** As {@link #handOver}, for a resident: so many in so much time, for each costs us more than a page. */
    public void handOverToResident(String file, String word, Supplier<Material> letter) {
        long wait = limits.count(Limits.Deed.MAKE_LETTER, Visit.sender());
        if (wait > 0) {
            Visit.tooMany(wait);
        } else {
            handOver(file, word, letter);
        }
    }

    /**
     * Makes a file and hands it over; where it cannot be made, or not now, the page says why. Its name tells nothing of anybody.
     *
     * @param file the end of its address: {@code large-print-18.pdf}
     * @param word what it is called, by the bundle key of a word of addresses
     */
    public void handOver(String file, String word, Supplier<Material> letter) {
        Format format = Format.at(file).filter(LetterFormats::isLetter).orElse(null);
        if (format == null) {
            Visit.notFound();
            return;
        }
        Material material = letter.get();
        try {
            FormatWriter.Written written = formats.write(material, format);
            Visit.handOver(Phrases.pages(material.language()).say(word) + "." + format.extension(), format.mediaType(),
                    written.content());
        } catch (FormatRefused cannot) {
            refused = cannot.say(phrases.all());
            Visit.showAsMissing();
        } catch (NotNow tooMany) {
            refused = phrases.all().say("letters.notNow");
            Visit.showAsNotNow(SOON);
        }
    }

    /** Why there is no file, in the reader's words; null where there is one. */
    public String getRefused() {
        return refused;
    }
}
