package org.aviso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aviso.accommodations.RequestStatus;
import org.aviso.language.Language;
import org.aviso.language.Languages;
import org.aviso.platform.Page;
import org.aviso.testing.Browser;
import org.aviso.testing.BrowserTest;
import org.aviso.testing.Coordinator;
import org.aviso.testing.Portal;
import org.aviso.testing.Resident;
import org.junit.jupiter.api.Test;

/** Who follows a request can do with it what a person does, and not what a program does all night. */
@BrowserTest
class LimitsIT {

    private static final Language ENGLISH = Languages.base();

    /** What was read is not said, so that nothing is ever taken: each try is counted all the same. */
    private static final String UNREAD = "_SUBMIT=1&jakarta.faces.ViewState=stateless&version=";

    @Test
    void whatCanBeDoneToARequestIsCountedBySender() {
        String status = follow();
        String sender = Portal.newSender();
        allows(15, sender, status + "/withdraw", "form" + UNREAD + "&withdraw-1=on&withdraw=x");
        // One limit for all that is written.
        allows(15, sender, status + "/report", "form" + UNREAD + "&outcome-0=WORKED&report=x");
        for (String deed : List.of("/withdraw form" + UNREAD + "&withdraw-1=on&withdraw=x",
                "/report form" + UNREAD + "&outcome-0=WORKED&report=x", " writing" + UNREAD + "&text=x&send=x")) {
            HttpResponse<String> refused = post(sender, status + deed.split(" ")[0], deed.split(" ")[1]);
            assertEquals(429, refused.statusCode(), deed);
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        }
        allows(1, Portal.newSender(), status + "/withdraw", "form" + UNREAD + "&withdraw-1=on&withdraw=x");
    }

    @Test
    void draftsOfChangesAreCountedBySender() {
        String status = follow();
        String sender = Portal.newSender();
        String change = "changing" + UNREAD + "&change=x";
        List<Integer> answers = IntStream.range(0, 61).mapToObj(i -> post(sender, status, change).statusCode()).toList();
        assertEquals(List.of(303), answers.subList(0, 60).stream().distinct().toList());
        assertEquals(429, answers.get(60));
    }

    private static void allows(int times, String sender, String path, String form) {
        for (int i = 0; i < times; i++) {
            HttpResponse<String> answer = post(sender, path, form);
            assertEquals(200, answer.statusCode(), path + " " + i);
            assertTrue(answer.body().contains("id=\"errors\""), answer.body());
        }
    }

    /** Asks for two aids, of which one is delivered, and gives the address of the request. */
    private static String follow() {
        try (Browser browser = Browser.with().open()) {
            Resident resident = new Resident(browser, ENGLISH);
            resident.beginsWith("internet-safety-evening");
            resident.answersAll("seating", "quiet");
            List<String> codes = resident.sends();
            Coordinator.sets(ENGLISH, codes.get(0), Map.of(0, RequestStatus.CONFIRMED));
            Coordinator.sets(ENGLISH, codes.get(0), Map.of(0, RequestStatus.DELIVERED));
            resident.looksUp(codes.get(0), codes.get(1));
            assertTrue(resident.isAt(Page.REQUEST_STATUS));
            return URI.create(browser.page().url()).getPath();
        }
    }

    private static HttpResponse<String> post(String sender, String path, String form) {
        return Portal.send(HttpRequest.newBuilder(URI.create(Portal.ADDRESS + path)).header(Portal.SENDER, sender)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
    }
}
