package winnow.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.model.PageText;
import winnow.model.Ruling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// What people said is on the disk when they are told so, and a line that was never finished is no
/// decision.
final class DecisionFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PageText ROSE = new PageText("pages/rose", "0".repeat(31) + "1");
    private static final PageText LILY = new PageText("pages/\"lily\" ä", "0".repeat(31) + "f");

    @TempDir Path index;
    private DecisionFile decisions;
    private Path file;

    @BeforeEach
    void nameFile() {
        decisions = DecisionFile.of(index);
        file = index.resolve("decisions.jsonl");
    }

    private Ruling say(PageText page, PageText of) throws IOException {
        try (DecisionFile.Hold hold = decisions.hold()) {
            return hold.add(DAY, List.of(page), of).getFirst();
        }
    }

    private Ruling sayNoCopy(PageText page) throws IOException {
        try (DecisionFile.Hold hold = decisions.hold()) {
            return hold.add(DAY, List.of(page), null).getFirst();
        }
    }

    private void undo(Integer... numbers) throws IOException {
        try (DecisionFile.Hold hold = decisions.hold()) {
            hold.undo(DAY, List.of(numbers));
        }
    }

    private static String good(int number) {
        return "{\"n\":%d,\"day\":\"2026-11-27\",\"decision\":\"no-copy\",\"page\":\"a\",\"text\":\"%s\"}"
                .formatted(number, ROSE.text());
    }

    @Test
    void read_noFile_nobodyHasSaidAnything() throws IOException {
        assertThat(decisions.read()).isEmpty();
    }

    @Test
    void add_twoDecisions_areReadAgain() throws IOException {
        sayNoCopy(ROSE);
        say(LILY, ROSE);
        assertThat(decisions.read())
                .containsExactly(new Ruling(1, DAY, ROSE, null), new Ruling(2, DAY, LILY, ROSE));
    }

    @Test
    void undo_oneOfTwo_isGoneAndItsNumberIsNotUsedAgain() throws IOException {
        sayNoCopy(ROSE);
        sayNoCopy(LILY);
        undo(2);
        assertThat(decisions.read()).containsExactly(new Ruling(1, DAY, ROSE, null));
        assertThat(sayNoCopy(LILY).number()).isEqualTo(3);
        assertThat(Files.readAllLines(file)).as("nothing is ever taken out").hasSize(4);
    }

    @Test
    void undo_numberThatIsNotThere_isRefusedAndNothingIsWritten() throws IOException {
        sayNoCopy(ROSE);
        undo(1);
        byte[] before = Files.readAllBytes(file);
        for (int number : new int[] {0, 1, 2}) {
            assertThatThrownBy(() -> undo(number))
                    .isInstanceOf(UnusableDecisions.class)
                    .hasMessageContainingAll("decision " + number, "winnow audit decisions");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void undo_oneNumberOfTwoIsNotThere_noneIsTakenBack() throws IOException {
        sayNoCopy(ROSE);
        assertThatThrownBy(() -> undo(1, 9)).hasMessageContaining("decision 9");
        assertThat(decisions.read()).hasSize(1);
        undo(1, 1);
        assertThat(decisions.read()).isEmpty();
    }

    @Test
    void read_wholeLastLineThatIsNoDecision_isNotTakenForOneThatWasCut() throws IOException {
        sayNoCopy(ROSE);
        String good = Files.readString(file);
        Files.writeString(file, good + good.strip().replace("no-copy", "no-copi"));
        assertThatThrownBy(() -> decisions.read()).hasMessageContaining("line 2");
    }

    @Test
    void add_afterALineThatWasNeverFinished_takesItsPlace() throws IOException {
        sayNoCopy(ROSE);
        String whole = Files.readString(file);
        sayNoCopy(LILY);
        byte[] both = Files.readAllBytes(file);
        for (int length = whole.length(); length < both.length - 1; length++) {
            Files.write(file, Arrays.copyOf(both, length));
            assertThat(decisions.read()).as("%d bytes", length).hasSize(1);
            say(LILY, ROSE);
            assertThat(decisions.read())
                    .as("%d bytes", length)
                    .containsExactly(
                            new Ruling(1, DAY, ROSE, null), new Ruling(2, DAY, LILY, ROSE));
        }
    }

    @Test
    void add_afterALastLineWithoutItsEnd_keepsIt() throws IOException {
        sayNoCopy(ROSE);
        Files.writeString(file, Files.readString(file).strip());
        sayNoCopy(LILY);
        assertThat(decisions.read()).extracting(Ruling::number).containsExactly(1, 2);
    }

    @Test
    void read_lineThatIsNoDecision_saysWhichAndWhatToDo() throws IOException {
        List<String> lines =
                List.of(
                        "no JSON",
                        "[]",
                        "{}",
                        "{\"n\":2}",
                        "{\"n\":\"x\",\"day\":\"2026-11-27\",\"decision\":\"no-copy\"}",
                        "{\"n\":2,\"day\":\"yesterday\",\"decision\":\"no-copy\"}",
                        "{\"n\":2,\"day\":\"2026-11-27\",\"decision\":\"perhaps\"}",
                        "{\"n\":2,\"day\":\"2026-11-27\",\"decision\":\"no-copy\",\"page\":\"a\","
                                + "\"text\":\"short\"}",
                        good(0),
                        good(-1),
                        good(Integer.MAX_VALUE),
                        "{\"n\":7,\"day\":\"2026-11-27\",\"decision\":\"undo\"}",
                        "{\"n\":2,\"page\":{}}",
                        "{\"n\":2} {\"n\":3}");
        sayNoCopy(ROSE);
        String good = Files.readString(file);
        for (String line : lines) {
            Files.writeString(file, good + line + "\n" + "\n");
            assertThatThrownBy(() -> decisions.read())
                    .as(line)
                    .isInstanceOf(UnusableDecisions.class)
                    .hasMessageContainingAll("decisions.jsonl, line 2: ", "mend the line")
                    .hasMessageNotContaining("\n");
        }
        Files.writeString(file, good + good);
        assertThatThrownBy(() -> decisions.read()).hasMessageContaining("comes behind");
    }

    @Test
    void add_manyThreads_everyDecisionHasANumberOfItsOwn() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Ruling>> said = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Callable<Ruling> say = () -> sayNoCopy(ROSE);
                said.add(threads.submit(say));
            }
            for (Future<Ruling> one : said) {
                one.get();
            }
        }
        assertThat(decisions.read())
                .extracting(Ruling::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }
}
