package org.aviso.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bean hides every variable of a page that has its name, on each page there is. */
class NamesOnPagesTest {

    private static final Pattern BEAN = Pattern.compile("@Named(?:\\(\"(\\w+)\"\\))?(?:\\s*@\\w+(?:\\([^)]*\\))?)*\\s*"
            + "public (?:final )?class (\\w+)");
    private static final Pattern VARIABLE = Pattern.compile("\\bvar=\"(\\w+)\"");

    @Test
    void noVariableOfAPageIsCalledAsABean() {
        Set<String> beans = found(Path.of("src/main/java"), BEAN).map(bean -> bean.group(1) != null ? bean.group(1)
                : bean.group(2).substring(0, 1).toLowerCase(Locale.ROOT) + bean.group(2).substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> variables = found(Path.of("src/main/webapp"), VARIABLE).map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(beans.isEmpty() || variables.isEmpty());
        variables.retainAll(beans);
        assertEquals(Set.of(), variables);
    }

    private static Stream<MatchResult> found(Path folder, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(java|xhtml)"))
                    .flatMap(file -> pattern.matcher(read(file)).results()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
