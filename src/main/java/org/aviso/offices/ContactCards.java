package org.aviso.offices;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Kind;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.util.TelUri;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.aviso.platform.Address;

/** Offices as cards for an address book: vCard 4.0, RFC 6350. */
@RequestScoped
public class ContactCards {

    // A short number such as 711 means something only in its own numbering plan (RFC 3966).
    private static final String COUNTRY = "+1";

    @Inject
    private ContactDirectory directory;

    @Inject
    private ContactAccount account;

    @Inject
    private Address address;

    /** The cards, one after the other; nothing for no office. */
    public String of(List<Office> offices) {
        return Ezvcard.write(offices.stream().map(this::card).toList())
                .version(VCardVersion.V4_0).prodId(false).go();
    }

    private VCard card(Office office) {
        String language = address.getLanguage().tag();
        VCard card = new VCard(VCardVersion.V4_0);
        card.setKind(Kind.org());
        card.setFormattedName(office.name(language)).setLanguage(language);
        if (office.getCode().equals(Office.OF_THE_AGENCY)) {
            Organization organization = new Organization();
            organization.getValues().add(directory.agencyName(language));
            organization.getValues().add(office.name(language));
            organization.setLanguage(language);
            card.setOrganization(organization);
        }
        office.getChannels().stream().filter(ContactChannel::isCall)
                .forEach(channel -> card.addTelephoneNumber(telephone(channel)));
        office.getChannels().stream().filter(channel -> !channel.isCall())
                .forEach(channel -> card.addEmail(channel.getNumber(), EmailType.WORK));
        Note hours = new Note(office.getChannels().stream().map(account::line).collect(Collectors.joining("\n")));
        hours.setLanguage(language);
        card.addNote(hours);
        String page = address.absolute(address.to("CONTACTS"));
        card.addUrl(page);
        // The same in every language, so that a card is taken in once.
        card.setUid(new Uid(address.absolute("/#" + office.getCode())));
        return card;
    }

    private static Telephone telephone(ContactChannel channel) {
        String dial = channel.getDial();
        Telephone telephone = new Telephone(dial.startsWith("+") ? new TelUri.Builder(dial).build()
                : new TelUri.Builder(dial, COUNTRY).build());
        telephone.getTypes().add(TelephoneType.WORK);
        switch (channel.getKind()) {
            case TDD -> telephone.getTypes().add(TelephoneType.TEXTPHONE);
            case VIDEO -> telephone.getTypes().add(TelephoneType.VIDEO);
            case VOICE, VCO, STS, RELAY_ES -> telephone.getTypes().add(TelephoneType.VOICE);
            case RELAY -> telephone.getTypes().addAll(List.of(TelephoneType.VOICE, TelephoneType.TEXTPHONE));
            case EMAIL -> throw new IllegalArgumentException("no telephone");
            case EMERGENCY -> telephone.getTypes().addAll(List.of(TelephoneType.VOICE, TelephoneType.TEXTPHONE,
                    TelephoneType.TEXT));
        }
        return telephone;
    }
}
