package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.model.Unreadable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A web archive that has grown is read from where it ended before, and what is found is what would
/// be found in the whole.
final class WarcAppendedTest {
    @TempDir Path folder;

    private Remembering read(byte[] bytes, Optional<Remembering> before) throws Exception {
        Files.write(folder.resolve("all"), bytes);
        Remembering sink = new Remembering(before);
        new Reader(Reader.PAGE_LIMIT).read(new Root("f", folder), sink);
        return sink;
    }

    private static Archive grown(Archive archive, byte[] bad) {
        return archive.page("a", "text/plain", "Walk.")
                .page("b", "image/png", "picture")
                .raw(bad)
                .page("a", "text/plain", "Swim.")
                .raw(bad)
                .page("c", "image/png", "picture")
                .page("a", "text/plain", "Hop.");
    }

    private static byte[] bad(boolean packed) {
        byte[] record = "WARC/1.0\r\nContent-Length: x\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        return packed ? Collected.gzip(record) : record;
    }

    @Test
    void read_cutAtEveryRecordAndGrown_isAsIfReadWhole() throws Exception {
        for (Archive archive :
                List.of(grown(Archive.plain(), bad(false)), grown(Archive.gzip(), bad(true)))) {
            Remembering whole = read(archive.bytes(), Optional.empty());
            assertThat(whole.found).contains("page f/all#urn:test:a~3");
            for (int record = 1; record <= 7; record++) {
                byte[] begin = Arrays.copyOf(archive.bytes(), archive.start(record));
                Remembering first = read(begin, Optional.empty());
                Remembering rest = read(archive.bytes(), Optional.of(first));
                boolean readsOn = first.extent.length() > 0;
                assertThat(readsOn).isEqualTo(record != 3 && record != 5); // not behind a damage
                assertThat(rest.isUnchanged).isEqualTo(readsOn);
                List<String> found = new ArrayList<>(readsOn ? first.found : List.of());
                found.addAll(rest.found);
                assertThat(found).containsExactlyInAnyOrderElementsOf(whole.found);
                assertThat(rest.extent).isEqualTo(whole.extent);
            }
        }
    }

    @Test
    void read_changedOrGoingOnInAnotherWay_fromTheBeginning() throws Exception {
        Archive plain = Archive.plain().page("a", "text/plain", "Walk.");
        Remembering first = read(plain.bytes(), Optional.empty());
        byte[] packed = Archive.gzip().page("b", "text/plain", "Swim.").bytes();
        for (byte[] other :
                List.of(
                        Collected.joined(plain.bytes(), packed),
                        Collected.joined(plain.bytes(), "Rest.".getBytes(StandardCharsets.UTF_8)),
                        Archive.plain().page("b", "text/plain", "Walk.").bytes(),
                        packed,
                        "{\"text\":\"Rest.\"}\n".getBytes(StandardCharsets.UTF_8))) {
            Remembering again = read(other, Optional.of(first));
            assertThat(again.isUnchanged).isFalse();
            assertThat(again.found).isEqualTo(read(other, Optional.empty()).found);
        }
    }

    /// A sink that remembers, and knows what an earlier one was given.
    private static final class Remembering implements Sink {
        private final List<String> found = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final Optional<Remembering> before;
        private Extent extent = Extent.NOTHING;
        private boolean isUnchanged;

        Remembering(Optional<Remembering> before) {
            this.before = before;
        }

        @Override
        public Optional<Memory> memory(String container) {
            return before.map(
                    known ->
                            new Memory() {
                                @Override
                                public Extent extent() {
                                    return known.extent;
                                }

                                @Override
                                public boolean holds(String page) {
                                    return known.ids.contains(page);
                                }
                            });
        }

        @Override
        public void take(Reading reading) {
            switch (reading) {
                case Undecoded page -> {
                    ids.add(page.id());
                    found.add("page " + page.id());
                }
                case Broken(Unreadable lost) -> found.add(lost.toString());
                case Skipped other -> found.add(other.toString());
                case SkippedRecords records ->
                        records.kinds()
                                .forEach(
                                        (kind, count) -> {
                                            for (long i = 0; i < count; i++) {
                                                found.add(kind);
                                            }
                                        });
                case Unchanged beginning -> isUnchanged = true;
                case ContainerEnd end -> extent = end.extent();
            }
        }
    }
}
