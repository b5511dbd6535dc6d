package org.aviso.triage.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each request lies on somebody's desk, whoever is away and whoever has left. */
class DesksTest {

    private static final Set<String> PEOPLE = Set.of("ana", "ben", "cleo", "gone");

    @Property
    void everyRequestLiesOnSomebodysDesk(@ForAll("staff") Set<String> coordinators, @ForAll("away") Map<String, String> away,
            @ForAll("people") String assigned) {
        Desks desks = new Desks(coordinators, away);
        List<String> there = coordinators.stream().filter(each -> !away.containsKey(each)).toList();
        if (!there.isEmpty()) {
            assertTrue(there.stream().anyMatch(viewer -> desks.isOn(viewer, assigned)), desks + " " + assigned);
        }
    }

    @Example
    void whatColleaguesHaveIsTheirs() {
        Desks desks = new Desks(Set.of("ana", "ben", "cleo"), Map.of("ben", "cleo"));
        assertEquals("true true false true", desks.isOn("ana", null) + " " + desks.isOn("ana", "ana") + " "
                + desks.isOn("ana", "cleo") + " " + desks.isOn("ana", "gone"));
        assertEquals("true true false", desks.isOn("ben", "ben") + " " + desks.isOn("cleo", "ben") + " "
                + desks.isOn("ana", "ben"));
    }

    @Example
    void whereTheDeputyIsAwayTooItIsEverybodys() {
        Desks desks = new Desks(Set.of("ana", "ben", "cleo"), Map.of("ben", "cleo", "cleo", "ben"));
        assertTrue(desks.isOn("ana", "ben") && desks.isOn("ana", "cleo"));
        assertTrue(new Desks(Set.of("ana", "ben"), Map.of("ben", "gone")).isOn("ana", "ben"));
    }

    @Provide
    Arbitrary<String> people() {
        return Arbitraries.of(PEOPLE).injectNull(0.2);
    }

    @Provide
    Arbitrary<Set<String>> staff() {
        return Arbitraries.of("ana", "ben", "cleo").set();
    }

    @Provide
    Arbitrary<Map<String, String>> away() {
        return Arbitraries.maps(Arbitraries.of("ana", "ben", "cleo"), Arbitraries.of(PEOPLE));
    }
}
