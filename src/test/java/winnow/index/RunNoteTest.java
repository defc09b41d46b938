package winnow.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import winnow.model.Changes;

import java.util.Map;
import java.util.Set;

/// What a commit says of its run comes back, or is refused.
final class RunNoteTest {
    private static RunNote note() {
        return new RunNote(
                Map.of("rules", "7"),
                Map.of("pages", "1 file:///pages"),
                3,
                false,
                true,
                Set.of("pages"),
                Changes.NONE);
    }

    @Test
    void read_whatARunSays_comesBack() throws Exception {
        assertThat(RunNote.read("index", note().userData())).isEqualTo(note());
        RunNote done = note().finished(new Changes(1, 2, 3, 4, 5));
        assertThat(RunNote.read("index", done.userData())).isEqualTo(done);
    }

    @Test
    void read_withoutWhatEveryRunSays_isDamaged() {
        for (String name : new String[] {"winnow.state", "winnow.run"}) {
            Map<String, String> data = note().userData();
            data.remove(name);
            assertThatThrownBy(() -> RunNote.read("index", data))
                    .isInstanceOf(UnusableIndex.class)
                    .hasMessageContaining("index: the index is damaged (its note has no " + name);
        }
        Map<String, String> data = note().userData();
        data.put("winnow.run", "seven");
        assertThatThrownBy(() -> RunNote.read("index", data)).isInstanceOf(UnusableIndex.class);
    }
}
