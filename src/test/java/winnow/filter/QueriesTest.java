package winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What people type into a search box is told from what they write.
final class QueriesTest {
    /// The examples of the table, one of each row.
    static Stream<String> examples() throws IOException {
        try (InputStream in = QueriesTest.class.getResourceAsStream("queries.tsv")) {
            String table =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", -1)[3])
                    .toList()
                    .stream();
        }
    }

    private static boolean holds(String line) {
        Words words = new Words();
        List<Unit> units = Units.of(Pages.of(line), words);
        return Queries.STANDARD.holds(units.getFirst(), words);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void holds_exampleOfEachRow_isOne(String example) {
        assertThat(holds(example)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"knee pain near me", "best mattress 2020", "sinus rinse pdf"})
    void holds_placeYearOrFile_isOne(String query) {
        assertThat(holds(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mute swan", "2019", "How long does a cold last?", "a warm bath", "how"})
    void holds_whatPeopleWrite_isNone(String line) {
        assertThat(holds(line)).isFalse();
    }
}
