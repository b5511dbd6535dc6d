package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aviso.accommodations.Ask;
import org.aviso.accommodations.Requests;
import org.aviso.language.Languages;
import org.aviso.language.Phrases;
import org.aviso.testing.Portal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program speaks to the running portal: its demonstration notices, over HTTP. */
@Tag("browser")
class ApiIT {

    private static final String API = Portal.ADDRESS + "/api/v1";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String ON_TIME = "internet-safety-evening";
    private static final String SHORT_NOTICE = "online-games-and-chats";
    private static final String CANCELLED = "teens-and-social-media";

    // --- Lead time

    @Test
    void countsTheExampleInSpanish() {
        HttpResponse<String> answer = get("/lead-time?event=2026-12-01T18:00&received=2026-11-23T17:00-07:00&lang=es");
        assertEquals(200, answer.statusCode());
        assertEquals("es", header(answer, "Content-Language"));
        assertEquals("{\"event\":\"2026-12-01T18:00-07:00\",\"received\":\"2026-11-23T17:00-07:00\","
                + "\"rule\":{\"businessDays\":5,\"cutOff\":\"17:00\",\"zone\":\"America/Phoenix\"},"
                + "\"askBy\":\"2026-11-23T17:00-07:00\",\"decision\":\"ON_TIME\",\"businessDaysLeft\":5,\"counted\":["
                + "{\"date\":\"2026-11-30\",\"counts\":true},"
                + "{\"date\":\"2026-11-29\",\"counts\":false,\"reason\":\"domingo\"},"
                + "{\"date\":\"2026-11-28\",\"counts\":false,\"reason\":\"sábado\"},"
                + "{\"date\":\"2026-11-27\",\"counts\":true},"
                + "{\"date\":\"2026-11-26\",\"counts\":false,\"reason\":\"Día de Acción de Gracias\"},"
                + "{\"date\":\"2026-11-25\",\"counts\":true},"
                + "{\"date\":\"2026-11-24\",\"counts\":true},"
                + "{\"date\":\"2026-11-23\",\"counts\":true}]}", answer.body());
    }

    @Test
    void countsTheExampleInEnglishByAcceptLanguage() {
        HttpResponse<String> answer = get("/lead-time?event=2026-12-01T18:00&received=2026-11-23T17:00-07:00",
                "Accept-Language", "en-US,es;q=0.5");
        assertEquals("en", header(answer, "Content-Language"));
        assertTrue(answer.body().contains("\"reason\":\"Sunday\""), answer.body());
        assertTrue(answer.body().contains("\"reason\":\"Thanksgiving Day\""), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T17:00-07:00,    ON_TIME,      5",
        "2026-11-23T17:00:01-07:00, SHORT_NOTICE, 4",
        "2026-11-24T00:00:00Z,      ON_TIME,      5",
        "2026-11-28T12:00,          SHORT_NOTICE, 1",
        "2026-12-01T18:00,          EVENT_PASSED, 0"})
    void decidesToTheSecond(String received, String decision, int left) {
        HttpResponse<String> answer = get("/lead-time?event=2026-12-01T18:00&received=" + received);
        assertEquals(decision, text(answer, "decision"));
        assertTrue(answer.body().contains("\"businessDaysLeft\":" + left + ","), answer.body());
    }

    @Test
    void theLongestLeadDecides() {
        HttpResponse<String> answer = get("/lead-time?event=2026-12-01T18:00&aid=asl&aid=braille&aid=large-print");
        assertTrue(answer.body().contains("\"businessDays\":10"), answer.body());
        assertEquals("2026-11-16T17:00-07:00", text(answer, "askBy"));
    }

    @ParameterizedTest
    @CsvSource({
        "/lead-time,                                                      event",
        "/lead-time?event=2026-12-01,                                     event",
        "/lead-time?event=2026-12-01T18:00&received=2026-11-23,           received",
        "/lead-time?event=2200-12-01T18:00,                               event",
        "/lead-time?event=2026-12-01T18:00&received=1800-01-01T10:00,     received",
        "/lead-time?event=2026-12-01T18:00&aid=magic,                     aid",
        "/lead-time?event=2026-12-01T18:00&event=2026-12-02T18:00,        event",
        "/lead-time?event=2026-12-01T18:00&recieved=2026-11-23T17:00,     recieved",
        "/lead-time?event=2026-12-01T18:00&lang=xx,                       lang",
        "/notices?kind=poem,                                              kind",
        "/notices?after=yesterday,                                        after",
        "/notices?aid=braille,                                            aid",
        "/notices?page=2,                                                 page",
        "/notices?office=nowhere,                                         office",
        "/notices?from=yesterday,                                         from",
        "/notices?to=2026-02-30,                                          to",
        "/notices?from=2026-12-02&to=2026-12-01,                          to",
        "/contacts?query=tdd,                                             query"})
    void refusesAnAddressByTheNameOfWhatIsWrong(String path, String field) {
        assertErrors(get(path), field);
    }

    // --- Notices

    @Test
    void listsAndReadsNoticesInBothLanguages() {
        HttpResponse<String> list = get("/notices?lang=en&kind=event&q=INTERNET%20saguaro");
        assertEquals(200, list.statusCode());
        assertTrue(list.body().contains("\"slug\":\"" + ON_TIME + "\",\"kind\":\"event\",\"lang\":\"en\""),
                list.body());
        assertTrue(list.body().contains("\"url\":\"/en/notices/" + ON_TIME + "\""), list.body());
        assertFalse(list.body().contains(CANCELLED), list.body());

        HttpResponse<String> spanish = get("/notices/" + ON_TIME + "?lang=es");
        assertEquals("es", header(spanish, "Content-Language"));
        assertEquals("es", text(spanish, "lang"));
        assertTrue(spanish.body().contains("\"translation\":{\"status\":\"current\""), spanish.body());
        assertTrue(spanish.body().contains("\"body\":\"<p>"), spanish.body());
        assertTrue(spanish.body().contains("(520) 791-2639"), spanish.body());
        assertEquals(200, get("/notices/" + text(spanish, "slug") + "?lang=en").statusCode());
    }

    @Test
    void signsWithoutLettersFindNothing() {
        assertEquals("{\"items\":[]}", get("/notices?q=%25").body());
        assertEquals("{\"items\":[]}", get("/notices?q=_").body());
    }

    @ParameterizedTest
    @CsvSource({"lang=en&q=motorcycle%20evenings, false", "lang=es&q=NOCHES%20padre, true", "lang=en&q=interent%20evening, true",
        "lang=en&q=internet%20evening&office=public-information, true", "lang=en&q=internet%20evening&office=emergency, false",
        "lang=en&q=internet%20evening&to=2020-01-01, false", "lang=en&q=internet%20evening&from=2020-01-01, true"})
    void findsAnEventByItsWordsOfficeAndDay(String query, boolean found) {
        HttpResponse<String> list = get("/notices?" + query);
        assertEquals(200, list.statusCode(), list.body());
        assertEquals(found, list.body().contains(query.contains("lang=es") ? "noche-de-seguridad-en-internet" : ON_TIME),
                list.body());
    }

    @Test
    void aNoticeThatDoesNotExistIsNotFound() {
        assertProblem(get("/notices/nothing"), 404, "not-found");
    }

    // --- Requests

    @Test
    void takesARequestOnceAndShowsIt() {
        String key = UUID.randomUUID().toString();
        String form = form(ON_TIME, "");
        HttpResponse<String> first = post(form, key);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals("ON_TIME", text(first, "decision"));
        assertEquals("RECEIVED", text(first, "status"));
        assertEquals("no-store", header(first, "Cache-Control"));
        assertTrue(text(first, "askBy").endsWith("T17:00-07:00"), first.body());
        String reference = text(first, "reference");
        assertTrue(header(first, "Location").endsWith("/api/v1/requests/" + reference));

        // The same in other words is the same; something else is not.
        HttpResponse<String> again = post(form.replace(":", " : "), key);
        assertEquals(201, again.statusCode());
        assertEquals(first.body(), again.body());
        assertProblem(post(form.replace("cart", "asl"), key), 409, "key-used");

        HttpResponse<String> followed = get("/requests/" + reference, "Access-Code", text(first, "accessCode"));
        assertEquals(200, followed.statusCode());
        assertEquals("no-store", header(followed, "Cache-Control"));
        assertTrue(followed.body().contains("\"history\":[{\"kind\":\"STATUS\",\"status\":\"RECEIVED\",\"at\":\""), followed.body());
        assertTrue(followed.body().contains("\"messages\":[]"), followed.body());
        assertTrue(followed.body().contains("{\"code\":\"spoken\",\"language\":\"vi\",\"status\":\"RECEIVED\",\"decision\":\"ON_TIME\""),
                followed.body());
        assertFalse(followed.body().contains("ana@example.com"), followed.body());

        HttpResponse<String> wrongCode = get("/requests/" + reference, "Access-Code", "2222222222");
        HttpResponse<String> wrongReference = get("/requests/22222222", "Access-Code", text(first, "accessCode"));
        assertProblem(wrongCode, 404, "not-found");
        assertEquals(wrongCode.statusCode(), wrongReference.statusCode());
        assertEquals(wrongCode.body(), wrongReference.body());
        assertEquals(wrongCode.headers().map().keySet(), wrongReference.headers().map().keySet());
        assertErrors(get("/requests/" + reference), "Access-Code");
    }

    @Test
    void theSameRequestAtTheSameTimeIsTakenOnce() {
        HttpRequest request = postOf(form(ON_TIME, ""), UUID.randomUUID().toString());
        List<CompletableFuture<HttpResponse<String>>> both = Stream.of(1, 2, 3)
                .map(each -> CLIENT.sendAsync(request, BodyHandlers.ofString())).toList();
        List<String> answers = both.stream().map(answer -> answer.join().body()).distinct().toList();
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(201, both.get(0).join().statusCode());
    }

    @Test
    void takesShortNoticeOnlyFromWhoKnows() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> refused = post(form(SHORT_NOTICE, ""), key);
        assertProblem(refused, 422, "lead-time-not-met");
        assertTrue(text(refused, "askBy").endsWith("T17:00-07:00"), refused.body());
        assertTrue(refused.body().contains("\"dial\":\"+15207912639\""), refused.body());
        assertTrue(refused.body().contains("\"dial\":\"711\""), refused.body());

        HttpResponse<String> taken = post(form(SHORT_NOTICE, "\"shortNoticeAcknowledged\":true,"), key);
        assertEquals(201, taken.statusCode(), taken.body());
        assertEquals("SHORT_NOTICE", text(taken, "decision"));
    }

    @Test
    void takesNothingForAnEventThatDoesNotTakePlace() {
        assertProblem(post(form(CANCELLED, "")), 409, "event-cancelled");
        assertProblem(post(event("Meeting", "2020-12-15T18:00")), 409, "event-passed");
    }

    @Test
    void takesARequestForADocument() {
        HttpResponse<String> taken = post(("{\"document\":{\"title\":\"Annual report\",\"neededBy\":\"2190-01-02\"},"
                + "\"aids\":[{\"code\":\"braille\"}],"
                + REQUESTER + "}"));
        assertEquals(201, taken.statusCode(), taken.body());
        assertEquals("ON_TIME", text(taken, "decision"));
    }

    @Test
    void keepsTheDetailsOfAnAid() {
        HttpResponse<String> taken = post("{\"notice\":\"" + ON_TIME + "\",\"aids\":[{\"code\":\"large-print\","
                + "\"details\":{\"points\":\"points-24\",\"medium\":null}},{\"code\":\"seating\","
                + "\"details\":{\"how-many\":\"more\"}}]," + REQUESTER + "}");
        assertEquals(201, taken.statusCode(), taken.body());
        String followed = follow(taken).body();
        assertTrue(followed.contains("{\"code\":\"large-print\",\"details\":{\"points\":\"points-24\"},\"status\":"), followed);
        assertTrue(followed.contains("\"details\":{\"how-many\":\"more\"}"), followed);
    }

    @ParameterizedTest
    @CsvSource({
        "asl,         points,   points-24,  details.points",
        "large-print, points,   points-99,  details.points",
        "large-print, diagnosis, yes,       details.diagnosis"})
    void refusesADetailThatNobodyAsks(String aid, String ask, String answer, String field) {
        assertErrors(post("{\"notice\":\"" + ON_TIME + "\",\"aids\":[{\"code\":\"" + aid + "\",\"details\":{\"" + ask
                + "\":\"" + answer + "\"}}]," + REQUESTER + "}"), "aids[0]." + field);
    }

    @Test
    void takesHowToUnderstandTheRequester() {
        String form = form(ON_TIME, "").replace("\"language\":\"es\",\"contact\"",
                "\"language\":\"es\",\"speaks\":\"mfs\",\"format\":\"large-print\",\"contact\"");
        assertEquals(201, post(form).statusCode());
        assertErrors(post(form.replace("mfs", "tlh")), "requester.speaks");
        assertErrors(post(form.replace("large-print", "scroll")), "requester.format");
    }

    @Test
    void takesARequestForSomebodyElse() {
        String byHand = person("\"permission\":true,\"updates\":\"requester\",\"contact\":null");
        assertEquals(201, post(form(ON_TIME, byHand)).statusCode());
        // Nobody would be told.
        assertErrors(post(form(ON_TIME, byHand.replace("requester", "person"))), "onBehalfOf.updates");
        String reached = person("\"permission\":true,\"updates\":\"both\",\"contact\":{\"route\":\"sms\",\"value\":\"520 555 0142\"}");
        assertEquals(201, post(form(ON_TIME, reached)).statusCode());

        assertErrors(post(form(ON_TIME, "\"onBehalfOf\":{},")), "onBehalfOf.language", "onBehalfOf.name",
                "onBehalfOf.permission", "onBehalfOf.updates");
        assertErrors(post(form(ON_TIME, person("\"permission\":false,\"updates\":\"nobody\",\"age\":7"))),
                "onBehalfOf.age", "onBehalfOf.updates");
        assertErrors(post(form(ON_TIME, reached.replace("520 555 0142", "5"))), "onBehalfOf.contact.value");
        assertErrors(post(form(ON_TIME, reached.replace("\"sms\"", "\"fax\""))), "onBehalfOf.contact.route");
        assertErrors(post(form(ON_TIME, byHand.replace("\"es\"", "\"xx\""))), "onBehalfOf.language");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertErrors(post("{}"), "aids", "notice", "requester.contact.route", "requester.language", "requester.name");
        assertErrors(post(form(ON_TIME, "").replace(",\"value\":\"ana@example.com\"", "")), "requester.contact.value");
        assertErrors(post("{\"event\":{},\"document\":{},\"aids\":[{}]," + REQUESTER + "}"), "aids[0].code",
                "document.neededBy", "document.title", "event.starts", "event.title", "notice");
    }

    @Test
    void namesEveryAnswerThatWillNotDo() {
        String long1001 = "x".repeat(1001);
        assertErrors(post("{\"notice\":\"" + ON_TIME + "\",\"aids\":["
                + "{\"code\":\"magic\"},{\"code\":\"spoken\"},{\"code\":\"spoken\",\"language\":\"tlh\"},"
                + "{\"code\":\"asl\",\"language\":\"es\"},{\"code\":\"asl\",\"note\":\"" + long1001 + "\"}],"
                + "\"requester\":{\"name\":\"" + "x".repeat(201) + "\",\"language\":\"xx\","
                + "\"contact\":{\"route\":\"email\",\"value\":\"" + "x".repeat(501) + "\"}}}"),
                "aids[0].code", "aids[1].language", "aids[2].language", "aids[3].language", "aids[4].note",
                "requester.contact.value", "requester.language", "requester.name");
        assertErrors(post("{\"event\":{\"title\":\"" + "x".repeat(201) + "\",\"starts\":\"2190-01-01T10:00\","
                + "\"place\":\"" + "x".repeat(301) + "\"},\"aids\":["
                + "{\"code\":\"asl\"},".repeat(20) + "{\"code\":\"asl\"}]," + REQUESTER + "}"),
                "aids", "event.place", "event.title");
        assertErrors(post("{\"document\":{\"title\":\"" + "x".repeat(201) + "\",\"neededBy\":\"2190-01-01\"},"
                + "\"aids\":[{\"code\":\"asl\"}]," + REQUESTER + "}"), "document.title");
        assertErrors(post(form("nothing", "")), "notice");
        assertErrors(post(form("arizona-icac-task-force", "")), "notice");
        assertErrors(post(event("Meeting", "2500-01-01T10:00")), "event.starts");
    }

    @ParameterizedTest
    @CsvSource({"email, ana", "phone, 12", "sms, no", "tdd, 555", "relay, x", "video, a", "post, home"})
    void aRouteNeedsWhatItCanReach(String route, String value) {
        assertErrors(post(form(ON_TIME, "").replace("\"email\"", '"' + route + '"')
                .replace("ana@example.com", value)), "requester.contact.value");
    }

    @Test
    void aTextOfOneLineHasOneLine() {
        String lines = "Ana\\n\\nYour account is locked";
        String person = person("\"permission\":true,\"updates\":\"both\",\"contact\":{\"route\":\"email\","
                + "\"value\":\"rosa@example.com\\t\"}").replace("Rosa Example", lines);
        assertErrors(post(form(ON_TIME, person).replace("Ana Example", lines)
                .replace("ana@example.com", "ana@example.com\\r")),
                "onBehalfOf.contact.value", "onBehalfOf.name", "requester.contact.value", "requester.name");
        assertErrors(post(event("A\\tB", "2190-01-01T10:00").replace("null", "\"" + lines + "\"")),
                "event.place", "event.title");
        assertErrors(post("{\"document\":{\"title\":\"" + lines + "\",\"neededBy\":\"2190-01-01\"},"
                + "\"aids\":[{\"code\":\"asl\"}]," + REQUESTER + "}"), "document.title");
        HttpResponse<String> told = post(form(ON_TIME, "").replace("Ana Example", "A\\u2028B"));
        assertEquals(Phrases.of(Phrases.Family.VALIDATION, Languages.base()).say("text.oneLine"), text(told, "message"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/locked", "Ana http://a", "://"})
    void aNameLeadsNowhere(String name) {
        assertErrors(post(form(ON_TIME, "").replace("Ana Example", name)), "requester.name");
        String person = person("\"permission\":true,\"updates\":\"both\"").replace("Rosa Example", name);
        assertErrors(post(form(ON_TIME, person)), "onBehalfOf.name");
    }

    @Test
    void aMailingAddressHasSeveralLines() {
        assertEquals(201, post(form(ON_TIME, "").replace("email", "post")
                .replace("ana@example.com", "1 Example Street\\nTucson, AZ 85701")).statusCode());
    }

    @Test
    void namesEveryFieldThatIsUnknownOrOfAnotherType() {
        assertErrors(post("{\"notes\":1,\"notice\":5,\"event\":[],\"document\":\"x\","
                + "\"aids\":[3,{\"code\":true,\"size\":1},{\"code\":\"asl\",\"note\":\"\\u0007\"}],"
                + "\"requester\":{\"age\":1,\"name\":{},\"contact\":{\"route\":\"fax\",\"value\":\"\\ud800\",\"x\":1}},"
                + "\"onBehalfOf\":\"Luz\",\"shortNoticeAcknowledged\":\"yes\"}"),
                "notes", "notice", "event", "document", "aids[0]", "aids[1].code", "aids[1].size", "aids[2].note",
                "requester.age", "requester.name", "requester.contact.route", "requester.contact.value",
                "requester.contact.x", "onBehalfOf", "shortNoticeAcknowledged");
        assertErrors(post(event("Meeting", "2190-12-15")), "event.starts");
        assertErrors(post("{\"aids\":{},\"document\":{\"title\":\"x\",\"neededBy\":\"2190-01-01T10:00\"}}"), "aids",
                "document.neededBy");
    }

    @Test
    void saysWhatToMendInTheReadersLanguage() {
        HttpResponse<String> english = send(postOf("{}", "k"));
        HttpResponse<String> spanish = send(HttpRequest.newBuilder(postOf("{}", "k"), (name, value) -> true)
                .header("Accept-Language", "es").build());
        assertTrue(english.body().contains("Enter your name."), english.body());
        assertTrue(spanish.body().contains("Escriba su nombre."), spanish.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "null", "{\"notice\":", "{\"notice\":\"a\",\"notice\":\"b\"}"})
    void refusesABodyThatIsNoObject(String body) {
        assertProblem(post(body), 400, "bad-request");
    }

    @Test
    void refusesABodyThatIsTooLong() {
        assertProblem(post(form(ON_TIME, "").replace("Ana Example", "x".repeat(100_000))), 413, "body-too-large");
    }

    @Test
    void refusesARequestWithoutAKey() {
        assertErrors(send(HttpRequest.newBuilder(URI.create(API + "/requests"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(ON_TIME, ""))).build()), "Idempotency-Key");
        assertErrors(post(form(ON_TIME, ""), "x".repeat(201)), "Idempotency-Key");
    }

    // --- Contacts

    @ParameterizedTest
    @ValueSource(strings = {"informacion", "Informaci%C3%B3n%20P%C3%9ABLICA", "oficina%20tdd", "791-2639", "7912639"})
    void findsAnOfficeWhateverTheAccents(String query) {
        HttpResponse<String> answer = get("/contacts?lang=es&q=" + query);
        assertTrue(answer.body().startsWith("{\"offices\":[{\"code\":\"public-information\","
                + "\"name\":\"Oficina de Información Pública\",\"channels\":[{\"channel\":\"voice\""), answer.body());
        assertTrue(answer.body().contains("\"number\":\"(520) 791-2639\",\"dial\":\"+15207912639\""), answer.body());
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertEquals("{\"offices\":[]}", get("/contacts?q=zzz").body());
    }

    @Test
    void sendsContactsToATextTelephone() {
        HttpResponse<String> file = get("/contacts.txt?lang=es");
        assertTrue(file.body().contains("OFICINA DE INFORMACION PUBLICA\r\n"), file.body());
        assertTrue(file.body().matches("([A-Z0-9 \\-$',!:()\"?./;]{0,60}\r\n)+"), file.body());
        HttpResponse<String> negotiated = get("/contacts?lang=es", "Accept", "text/plain");
        assertEquals(file.body(), negotiated.body());
        assertTrue(header(negotiated, "Vary").contains("Accept,"), negotiated.headers().toString());
        assertTrue(get("/contacts.txt?lang=es&q=%C3%B1and%C3%BA").body().contains("NIANDU"));
    }

    @Test
    void sendsContactsToAnAddressBook() {
        HttpResponse<String> file = get("/contacts.vcf?lang=es&q=informacion");
        assertTrue(header(file, "Content-Type").startsWith("text/vcard"));
        assertTrue(file.body().startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n"), file.body());
        assertTrue(file.body().contains("FN;LANGUAGE=es:Oficina de Información Pública\r\n"), file.body());
        assertTrue(file.body().contains("TEL;TYPE=work,textphone;VALUE=uri:tel:+15207912639\r\n"), file.body());
        assertEquals(file.body(), get("/contacts?lang=es&q=informacion", "Accept", "text/vcard").body());
    }

    // --- What every answer keeps to

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1", "/api/v1/", "/api/v1/nothing", "/api/v2/notices", "/api/x.xhtml",
        "/api/v1/notices/a/b"})
    void sendsNoPageToAProgram(String path) {
        assertProblem(send(HttpRequest.newBuilder(URI.create(API.replace("/api/v1", "") + path))
                .header("Accept", "text/html").build()), 404, "not-found");
    }

    @Test
    void refusesAMethodATypeAndAForm() {
        HttpResponse<String> deleted = send(HttpRequest.newBuilder(URI.create(API + "/notices")).DELETE().build());
        assertProblem(deleted, 405, "method-not-allowed");
        assertTrue(header(deleted, "Allow").contains("GET"));
        assertProblem(get("/notices", "Accept", "image/png"), 406, "not-acceptable");
        assertProblem(send(HttpRequest.newBuilder(URI.create(API + "/requests")).header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")).build()), 415, "unsupported-media-type");
    }

    @Test
    void refusesAFormOfAnotherSite() {
        HttpRequest foreign = HttpRequest.newBuilder(postOf(form(ON_TIME, ""), "k"), (name, value) -> true)
                .header("Origin", "https://elsewhere.example").build();
        assertProblem(send(foreign), 403, "forbidden");
    }

    @Test
    void whatIsPublicMayBeKeptAMinute() {
        HttpResponse<String> answer = get("/notices");
        // Less than a minute where what is left changes sooner.
        assertTrue(header(answer, "Cache-Control").matches("public, max-age=([1-5]?[0-9]|60)|no-cache"),
                header(answer, "Cache-Control"));
        assertTrue(header(answer, "Vary").contains("Accept-Language"));
        assertNotEquals("", header(answer, "Content-Language"));
    }

    @Test
    void describesItself() {
        HttpResponse<String> description = send(HttpRequest.newBuilder(
                URI.create(API.replace("/api/v1", "/openapi"))).build());
        assertEquals(200, description.statusCode());
        for (String path : List.of("/lead-time", "/notices", "/notices/{slug}", "/requests", "/requests/{reference}",
                "/contacts", "/contacts.txt", "/contacts.vcf")) {
            assertTrue(description.body().contains("/api/v1" + path + ":"), path);
        }
    }

    @Test
    void describesEveryDetailThatIsAsked() {
        String description = Portal.get("/openapi").body();
        for (Ask ask : Ask.values()) {
            String answers = ask.getAnswers().stream().map(answer -> "- \"?" + code(answer) + "\"?\\s+").collect(Collectors.joining());
            assertTrue(Pattern.compile("\\s" + code(ask.name()) + ":\\s[^:]*type:[^:]*enum:\\s+" + answers).matcher(description).find(),
                    code(ask.name()) + " in " + description);
        }
    }

    // --- How a program speaks

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final String REQUESTER = "\"requester\":{\"name\":\"Ana Example\",\"language\":\"es\","
            + "\"contact\":{\"route\":\"email\",\"value\":\"ana@example.com\"}}";

    private static String form(String notice, String more) {
        return "{" + more + "\"notice\":\"" + notice + "\",\"aids\":[{\"code\":\"cart\",\"note\":\"En la 1.ª fila\"},"
                + "{\"code\":\"spoken\",\"language\":\"vi\"}]," + REQUESTER
                + (more.contains("onBehalfOf") ? "}" : ",\"onBehalfOf\":null}");
    }

    private static String person(String more) {
        return "\"onBehalfOf\":{\"name\":\"Rosa Example\",\"language\":\"es\"," + more + "},";
    }

    private static HttpResponse<String> follow(HttpResponse<String> receipt) {
        return get("/requests/" + text(receipt, "reference"), "Access-Code", text(receipt, "accessCode"));
    }

    private static String event(String title, String starts) {
        return "{\"event\":{\"title\":\"" + title + "\",\"starts\":\"" + starts + "\",\"place\":null},"
                + "\"aids\":[{\"code\":\"asl\"}]," + REQUESTER + "}";
    }

    private static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(API + path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private static HttpResponse<String> post(String body) {
        return post(body, UUID.randomUUID().toString());
    }

    private static HttpResponse<String> post(String body, String key) {
        return send(postOf(body, key));
    }

    private static HttpRequest postOf(String body, String key) {
        return HttpRequest.newBuilder(URI.create(API + "/requests")).header("Content-Type", "application/json")
                .header("Idempotency-Key", key).header(Portal.SENDER, Portal.newSender())
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    /** The first text of that name in the answer. */
    private static String text(HttpResponse<String> answer, String name) {
        Matcher found = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(answer.body());
        assertTrue(found.find(), "no " + name + " in " + answer.body());
        return found.group(1);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type").split(";")[0]);
        assertEquals("/problems/" + type, text(answer, "type"));
        assertFalse(text(answer, "title").isBlank());
        assertFalse(text(answer, "detail").isBlank());
        assertTrue(answer.body().contains("\"status\":" + status + ","), answer.body());
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertFalse(header(answer, "Content-Language").isBlank());
    }

    private static void assertErrors(HttpResponse<String> answer, String... fields) {
        assertProblem(answer, 400, "bad-request");
        List<String> named = Pattern.compile("\\{\"field\":\"([^\"]*)\",\"message\":\"[^\"]+").matcher(answer.body())
                .results().map(field -> field.group(1)).distinct().sorted().toList();
        assertEquals(Stream.of(fields).sorted().toList(), named, answer.body());
    }
}
