package org.aviso.accommodations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AidWordsTest {

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void staffReadsWhatTheResidentReadsUnlessThatSpeaksToTheResident(RequestStatus status) {
        Stream<Phrases> all = Languages.all().stream().map(Phrases::pages);
        all.forEach(say -> assertEquals(say.say((status == RequestStatus.SUBSTITUTE_OFFERED ? "staffStatus." : "status.")
                + status), AidWords.staffStatus(status, say)));
    }
}
