package org.aviso.staff.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.aviso.staff.Passwords;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final List<String> NAMES = List.of("Aviso", "ana.lopez", "Ana López", "Tucson Police Department");

    @ParameterizedTest
    @ValueSource(strings = {"mesa lluvia tornillo verde", "kettle-orbit-nine-lemon", "áéí óú ñandú y quince peces",
        "gx7#Lw!q0Zr2", "🦜 jícara turbio 🧵 alba"})
    void aLongOneOfAnySignsMayBeChosen(String password) {
        assertEquals(Optional.empty(), PasswordRule.problem(password, NAMES));
    }

    @RepeatedTest(20)
    void aPasswordThatWeMadeMayBeChosen() {
        assertEquals(Optional.empty(), PasswordRule.problem(Passwords.generate(), NAMES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "gx7#Lw!q0Zr", "🦜🦜🦜🦜🦜🦜🦜🦜🦜🦜🦜"})
    void aShortOneMayNot(String password) {
        assertEquals(Optional.of(PasswordRule.Problem.SHORT), PasswordRule.problem(password, NAMES));
    }

    @Test
    void aVeryLongOneMayNot() {
        String words = "mesa lluvia tornillo verde ".repeat(5);
        assertEquals(Optional.empty(), PasswordRule.problem(words.substring(0, 128), NAMES));
        assertEquals(Optional.of(PasswordRule.Problem.LONG), PasswordRule.problem(words.substring(0, 129), NAMES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "Password1234", "passwordpassword", "123456789012", "qwertyuiop12",
        "iloveyouiloveyou", "aaaaaaaaaaaaaaaa", "abcdefghijklm", "1q2w3e4r5t6y", "administrator", "P@ssw0rd2024"})
    void aCommonOneMayNot(String password) {
        assertEquals(Optional.of(PasswordRule.Problem.COMMON), PasswordRule.problem(password, NAMES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana.lopez kettle orbit", "kettle ANA LOPEZ orbit", "kettle-ana-lópez-orbit",
        "tucsonpolicedepartment9x", "turbio aviso kettle"})
    void aNameIsInNone(String password) {
        assertEquals(Optional.of(PasswordRule.Problem.NAME), PasswordRule.problem(password, NAMES));
    }

    @Test
    void aShortNameIsInAPasswordByChance() {
        assertEquals(Optional.empty(), PasswordRule.problem("mesa lluvia tornillo verde", List.of("llu")));
    }
}
