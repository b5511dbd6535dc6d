package org.aviso.staff;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.aviso.platform.Page;

/**
 * Who may see which page of staff; one that is not named here is for nobody. The use cases behind a page ask once more: a
 * page may show a form before it calls any.
 */
final class PageRoles {

    private static final Map<Page, Set<Role>> ROLES = new EnumMap<>(Page.class);

    static {
        let(EnumSet.allOf(Role.class), Page.YOUR_ACCOUNT, Page.CHOOSE_PASSWORD);
        let(EnumSet.of(Role.COORDINATOR), Page.TODAY, Page.ANSWER_REQUEST, Page.STAFF_LETTER, Page.REPLY,
                Page.TRANSLATE_MESSAGE, Page.TEMPLATES, Page.NEW_TEMPLATE, Page.TEMPLATE, Page.REQUESTS_LIST, Page.REQUESTS_EXPORT, Page.HAND_OVER,
                Page.HAND_OVER_ALL, Page.OUT_OF_OFFICE, Page.DAY_SHEET, Page.REFUSE_AID, Page.ARRANGE_IN_PART,
                Page.OFFER_INSTEAD, Page.MERGE_REQUESTS, Page.MERGED_REQUEST, Page.TAKE_CALL, Page.CHANGE_CALL,
                Page.CALL_CHECK, Page.CALL_RECEIPT, Page.OFFER_AID, Page.PROVIDERS, Page.ADD_PROVIDER, Page.PROVIDER);
        let(EnumSet.of(Role.PUBLISHER), Page.EVENTS, Page.CHANGE_EVENT, Page.EVENT_PREVIEW, Page.MANUSCRIPTS,
                Page.NEW_MANUSCRIPT, Page.MANUSCRIPT, Page.MANUSCRIPT_TEXT, Page.PUBLISH_NOTICE, Page.MANUSCRIPT_PICTURES,
                Page.MANUSCRIPT_PICTURE, Page.SEND_TRANSLATION, Page.TAKE_TRANSLATION, Page.EXCHANGE_NOTICES,
                Page.EXPORT_NOTICES, Page.WITHHOLD_VERSION);
        let(EnumSet.of(Role.ADMINISTRATOR), Page.CALENDAR, Page.CLOSURE_PREVIEW, Page.ACCOUNTS, Page.NEW_ACCOUNT,
                Page.ACCOUNT, Page.AUDIT, Page.LANGUAGES, Page.LANGUAGE_WORDS);
        let(EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR), Page.FIGURES, Page.YEARLY_REPORT_PREVIEW);
    }

    private PageRoles() {
    }

    private static void let(Set<Role> roles, Page... pages) {
        for (Page page : pages) {
            ROLES.put(page, roles);
        }
    }

    /** The roles of which somebody needs one to see a page. */
    static Set<Role> of(Page page) {
        return ROLES.getOrDefault(page, Set.of());
    }
}
