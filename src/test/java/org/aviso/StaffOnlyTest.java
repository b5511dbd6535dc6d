package org.aviso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aviso.staff.SignedIn;
import org.junit.jupiter.api.Test;

/** Every use case of staff asks by itself who calls it, whatever page, resource or timer does. */
class StaffOnlyTest {

    /** The packages whose use cases are the work of staff. */
    private static final Set<String> OF_STAFF = Set.of("triage", "recount", "providers", "replies",
            "intake", "figures", "publishing", "staff.accounts", "staff.audit", "staff.languages");

    /** What somebody else than staff calls, by class and method, and why it may ask no role. */
    private static final Map<String, String> FOR_OTHERS = Map.ofEntries(
            Map.entry("AnswerOffer.answer(String, boolean)", "a provider has no account: the secret of the link is their right"),
            Map.entry("AnswerOffer.find(String)", "as above"),
            Map.entry("AuditTrail.record(String, Deed, Kind, String, String)", "called by use cases that have asked"),
            Map.entry("AuditTrail.recordLook(String, Kind, String)", "as above"),
            Map.entry("ChangeCalendar.today()", "the date, which everybody knows"),
            Map.entry("Providers.byId(long)", "rows for the use cases of offers, which have asked"),
            Map.entry("Providers.held(long)", "as above"),
            Map.entry("Providers.whoDo(String)", "as above"),
            Map.entry("ShareDraft.read(String)", "a reader of a draft has no account: the secret of the link is their right"),
            Map.entry("TakeCall.received(CallForm)", "reckons with what the form says"),
            Map.entry("Templates.countUnusable()", "a number"));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.aviso");

    @Test
    void eachPublicMethodOfAUseCaseAsksForARole() {
        Set<String> asks = new TreeSet<>();
        Set<String> forgets = new TreeSet<>();
        for (JavaClass each : OURS) {
            if (isUseCase(each)) {
                each.getMethods().stream().filter(StaffOnlyTest::isCalledFromOutside).forEach(method ->
                        (asksForARole(method, new HashSet<>()) ? asks : forgets).add(name(method)));
            }
        }
        assertFalse(asks.isEmpty());
        assertEquals(new TreeSet<>(FOR_OTHERS.keySet()), forgets);
    }

    private static boolean isUseCase(JavaClass each) {
        String feature = each.getPackageName().replaceFirst("^org\\.aviso\\.?", "");
        return OF_STAFF.stream().anyMatch(staff -> feature.equals(staff) || feature.startsWith(staff + "."))
                && each.isAnnotatedWith(Transactional.class) && !each.isAnnotatedWith(Named.class);
    }

    private static boolean isCalledFromOutside(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && method.getParameters().stream().noneMatch(parameter -> parameter.isAnnotatedWith(Observes.class)
                        || parameter.isAnnotatedWith(ObservesAsync.class));
    }

    // By itself, or by another method of its class.
    private static boolean asksForARole(JavaMethod method, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return false;
        }
        for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
            if (call.getTargetOwner().isEquivalentTo(SignedIn.class) && call.getName().startsWith("require")) {
                return true;
            }
            if (call.getTargetOwner().equals(method.getOwner()) && call.getTarget().resolveMember()
                    .filter(own -> asksForARole(own, seen)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName() + method.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }
}
