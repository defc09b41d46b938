package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A container that has grown is read from where it ended before, if it begins as it did.
final class AppendedTest {
    @TempDir Path folder;

    private Path records = Path.of("");
    private Remembering first = new Remembering(Optional.empty());

    @BeforeEach
    void readOnce() throws Exception {
        records = folder.resolve("records.jsonl");
        write("{\"id\":\"a\",\"text\":\"one\"}\n\n{\"text\":\"two\"}\n");
        first = read();
        assertThat(first.taken).containsExactly("f/records.jsonl#a", "f/records.jsonl#2", "end");
    }

    private void write(String text) throws IOException {
        Files.writeString(records, text);
    }

    private Remembering read() throws Exception {
        return read(new Remembering(Optional.empty()));
    }

    /// Reads with what `before` was given in mind.
    private Remembering readAfter(Remembering before) throws Exception {
        return read(new Remembering(Optional.of(before.asMemory())));
    }

    private Remembering read(Remembering sink) throws Exception {
        new Reader(Reader.PAGE_LIMIT).read(new Root("f", folder), sink);
        return sink;
    }

    @Test
    void read_appended_onlyWhatIsNewWithIdsAsIfReadWhole() throws Exception {
        write(
                Files.readString(records)
                        + "{\"id\":\"a\",\"text\":\"three\"}\n{\"text\":\"four\"}\n{oh\n");
        Remembering grown = readAfter(first);
        assertThat(grown.taken)
                .containsExactly(
                        "unchanged",
                        "f/records.jsonl#a~2",
                        "f/records.jsonl#4",
                        "line 6 at byte " + (Files.size(records) - 4),
                        "end");
        Remembering whole = read();
        assertThat(whole.extent).isEqualTo(grown.extent);
        assertThat(whole.taken).containsAll(grown.taken.subList(1, 5));
        assertThat(readAfter(grown).taken).containsExactly("unchanged", "end");
    }

    @Test
    void read_appendedPacked_onlyWhatIsNew() throws Exception {
        byte[] one = Collected.gzip("{\"text\":\"one\"}\n");
        Files.write(records, one);
        Remembering packed = read();
        Files.write(records, Collected.joined(one, Collected.gzip("{\"text\":\"two\"}\n")));
        assertThat(readAfter(packed).taken)
                .containsExactly("unchanged", "f/records.jsonl#2", "end");
    }

    @Test
    void read_changedOrShortened_fromTheBeginning() throws Exception {
        String text = Files.readString(records);
        write(text.replace("one", "ONE") + "{\"text\":\"three\"}\n");
        assertThat(readAfter(first).taken).hasSize(4).doesNotContain("unchanged");
        write(text.substring(0, text.length() - 1));
        assertThat(readAfter(first).taken).hasSize(3).doesNotContain("unchanged");
        byte[] packed = Collected.gzip(text);
        Files.write(records, Arrays.copyOf(packed, packed.length - 9));
        assertThat(readAfter(first).taken).containsExactly("unchanged", "byte 42");
    }

    @Test
    void read_lastLineWasNotEnded_fromTheBeginning() throws Exception {
        write("{\"text\":\"one\"}\n{\"text\":\"tw");
        Remembering cut = read();
        assertThat(cut.extent).isEqualTo(Extent.NOTHING);
        write("{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        assertThat(readAfter(cut).taken)
                .containsExactly("f/records.jsonl#1", "f/records.jsonl#2", "end");
    }

    /// A sink that knows what an earlier one was given.
    private static final class Remembering implements Sink {
        private final List<String> taken = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final Optional<Memory> memory;
        private Extent extent = Extent.NOTHING;

        Remembering(Optional<Memory> memory) {
            this.memory = memory;
        }

        private Memory asMemory() {
            return new Memory() {
                @Override
                public Extent extent() {
                    return extent;
                }

                @Override
                public boolean holds(String page) {
                    return ids.contains(page);
                }
            };
        }

        @Override
        public Optional<Memory> memory(String container) {
            return memory;
        }

        @Override
        public void take(Reading reading) {
            switch (reading) {
                case Undecoded page -> {
                    taken.add(page.id());
                    ids.add(page.id());
                    assertThat(new String(page.content(), StandardCharsets.UTF_8)).isNotBlank();
                }
                case Broken lost -> taken.add(lost.unreadable().where());
                case Skipped other -> throw new AssertionError(other);
                case SkippedRecords records -> throw new AssertionError(records);
                case Unchanged beginning -> taken.add("unchanged");
                case ContainerEnd end -> {
                    taken.add("end");
                    extent = end.extent();
                }
            }
        }
    }
}
