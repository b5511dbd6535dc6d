package org.aviso.accommodations.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.platform.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestJsonTest {

    static Stream<String> bodies() {
        return Stream.of("", "[]", "{", "{\"a\":1,\"a\":1}", "[".repeat(60_000), "{\"a\":".repeat(10_000),
                "{\"aids\":1e9999999999}", "{\"name\":\"\\uD800\"}", "{\"notice\":\"\\u0000\"}",
                "{\"notice\":\"\\u202E\"}");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesWhatIsNoRequest(String body) {
        RequestJson reader = new RequestJson(Phrases.of(Phrases.Family.VALIDATION, Languages.base()),
                ZoneId.of("America/Phoenix"));
        Problem problem = assertThrows(Problem.class, () -> reader.read(body.getBytes(StandardCharsets.UTF_8)));
        assertEquals("400 bad-request", problem.getMessage());
    }
}
