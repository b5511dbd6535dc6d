package org.aviso.platform;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.aviso.language.Phrases;

/** What Faces itself says, in the language of the page: one bundle for all of them, also for those that come later. */
public class FacesWords extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        Phrases phrases = Phrases.of(Phrases.Family.FACES, CDI.current().select(Address.class).get().getLanguage());
        return phrases.has(key) ? phrases.say(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        // Nobody asks for more than one that they know.
        return Collections.emptyEnumeration();
    }
}
