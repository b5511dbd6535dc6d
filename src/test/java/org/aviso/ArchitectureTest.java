package org.aviso;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the packages: a new package, or a new arrow, is a line here and a thought. */
class ArchitectureTest {

    /** What each package may know of ours. What no package names, "correspondence", is reached by events only. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("calendar", List.of()),
            Map.entry("leadtime", List.of("calendar")),
            Map.entry("language", List.of()),
            Map.entry("platform", List.of("language")),
            Map.entry("offices", List.of("leadtime", "calendar", "platform", "language")),
            Map.entry("notices", List.of("offices", "leadtime", "calendar", "platform", "language")),
            Map.entry("formats", List.of("notices", "offices", "leadtime", "calendar", "platform", "language")),
            Map.entry("accommodations", List.of("formats", "notices", "offices", "leadtime", "calendar", "platform", "language")),
            Map.entry("staff", List.of("offices", "platform", "language")),
            Map.entry("providers", List.of("triage", "recount", "accommodations", "notices", "offices", "leadtime", "calendar", "staff",
                    "platform", "language")),
            Map.entry("triage", List.of("accommodations", "formats", "notices", "offices", "leadtime", "calendar", "staff",
                    "platform", "language")),
            Map.entry("recount", List.of("triage", "accommodations", "notices", "offices", "leadtime", "calendar", "staff", "platform",
                    "language")),
            Map.entry("publishing", List.of("triage", "formats", "notices", "offices", "leadtime", "calendar", "staff", "platform",
                    "language")),
            Map.entry("figures", List.of("accommodations", "notices", "offices", "leadtime", "calendar", "staff", "platform",
                    "language")),
            Map.entry("intake", List.of("accommodations", "notices", "offices", "leadtime", "calendar", "staff", "platform",
                    "language")),
            Map.entry("replies", List.of("triage", "accommodations", "notices", "offices", "leadtime", "calendar", "staff", "platform",
                    "language")),
            Map.entry("subscriptions", List.of("notices", "offices", "platform", "language")),
            Map.entry("correspondence", List.of("subscriptions", "providers", "replies", "intake", "recount", "triage", "accommodations",
                    "notices", "offices", "leadtime", "calendar", "staff", "platform", "language")));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.aviso");

    @TestFactory
    Stream<DynamicTest> eachPackageKnowsOnlyWhatLiesBelowIt() {
        return ARROWS.entrySet().stream().map(arrows -> dynamicTest(arrows.getKey(), () -> noClasses()
                .that().resideInAPackage(name(arrows.getKey()))
                .should().dependOnClassesThat(resideInAPackage("org.aviso..")
                        .and(not(resideInAnyPackage(Stream.concat(Stream.of(arrows.getKey()), arrows.getValue().stream())
                                .map(ArchitectureTest::name).toArray(String[]::new)))))
                .allowEmptyShould(true)
                .check(OURS)));
    }

    @Test
    void everyPackageHasItsArrows() {
        Set<String> packages = new TreeSet<>();
        OURS.forEach(each -> packages.add(each.getPackageName().replaceFirst("^org\\.aviso\\.?", "").replaceFirst("\\..*", "")));
        packages.removeAll(ARROWS.keySet());
        assertEquals(Set.of(), packages);
    }

    @Test
    void theRuleKnowsNoFramework() {
        classes().that().resideInAnyPackage("org.aviso.calendar..", "org.aviso.leadtime..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.aviso.calendar..", "org.aviso.leadtime..")
                .check(OURS);
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("org.aviso.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void aNameSaysWhatAClassIs() {
        for (String empty : Arrays.asList("Impl", "Manager", "Helper", "Util", "Utils")) {
            noClasses().should().haveSimpleNameEndingWith(empty).check(OURS);
        }
    }

    @Test
    void onlyTheAgencysClockTellsTheTime() {
        noClasses().that().doNotHaveFullyQualifiedName("org.aviso.platform.AgencyClock")
                .should().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.ZonedDateTime.class, "now")
                .orShould().callMethod(java.time.Clock.class, "systemUTC")
                .orShould().callMethod(java.time.Clock.class, "systemDefaultZone")
                .check(OURS);
    }

    private static String name(String feature) {
        return "org.aviso." + feature + "..";
    }
}
