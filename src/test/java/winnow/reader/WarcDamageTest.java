package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.model.Unreadable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A damaged record costs that record, and a strange one no more than that.
final class WarcDamageTest {
    private static final String RECORD =
            """
            WARC/1.0
            WARC-Type: resource
            Content-Type: text/plain
            Content-Length: %s

            Rest.

            """;

    private static Archive filled(Archive archive) {
        return archive.page("a", "text/html", "<html><p>Sleep.")
                .page("b", "image/png", "picture")
                .text("c", "Walk, and then rest.")
                .page("d", "text/plain", "Swim.");
    }

    private static List<String> idsOf(long records) {
        return IntStream.range(0, (int) records)
                .filter(i -> i != 1)
                .mapToObj(i -> "f#urn:test:" + (char) ('a' + i))
                .toList();
    }

    /// Fewer than five bytes do not say `WARC/`: they are a page of text.
    @Test
    void read_clippedAtEveryByte_keepsAllCompleteRecords() {
        Archive archive = filled(Archive.plain());
        for (int length = 5; length <= archive.bytes().length; length++) {
            Collected read = Collected.of(Arrays.copyOf(archive.bytes(), length));
            boolean isWhole = IntStream.rangeClosed(0, 4).map(archive::start).anyMatch(is(length));
            long bodies = archive.whole(length + 4); // without the line ends behind it
            assertThat(read.ids()).as("%d bytes", length).isEqualTo(idsOf(bodies));
            assertThat(read.broken).as("%d bytes", length).hasSize(isWhole ? 0 : 1);
            if (!isWhole) {
                assertThat(read.broken.getFirst().what()).startsWith("ends early");
                assertThat(read.broken.getFirst().where()).matches("record \\d at byte \\d+");
            }
        }
    }

    private static java.util.function.IntPredicate is(int length) {
        return end -> end == length;
    }

    @Test
    void read_packedAndClippedAtEveryByte_keepsAllCompleteRecords() {
        Archive archive = filled(Archive.gzip());
        for (int length = 1; length <= archive.bytes().length; length++) {
            Collected read = Collected.of(Arrays.copyOf(archive.bytes(), length));
            boolean isWhole = IntStream.rangeClosed(0, 4).map(archive::start).anyMatch(is(length));
            assertThat(read.ids()).as("%d bytes", length).isEqualTo(idsOf(archive.whole(length)));
            assertThat(read.broken).as("%d bytes", length).hasSize(isWhole ? 0 : 1);
            if (!isWhole) {
                assertThat(read.broken.getFirst().what()).contains("gzip data ends early");
            }
        }
    }

    @Test
    void read_linesPackedAndClippedAtEveryByte_keepsAllCompleteLines() {
        String one = "{\"id\":\"a\",\"text\":\"Sleep.\"}\n";
        byte[] packed = Collected.gzip(one + one.replace('a', 'b') + one.replace('a', 'c'));
        for (int length = 1; length < packed.length; length++) {
            Collected read = Collected.of(Arrays.copyOf(packed, length));
            assertThat(read.broken).as("%d bytes", length).hasSize(1);
            assertThat(read.ids()).as("%d bytes", length).isSubsetOf("f#a", "f#b", "f#c");
        }
        assertThat(Collected.of(packed).ids()).containsExactly("f#a", "f#b", "f#c");
    }

    @Test
    void read_zstdClippedAtEveryByte_keepsAllCompleteRecords() {
        Archive plain = filled(Archive.plain());
        Archive packed = Archive.plain();
        for (int i = 0; i < 4; i++) {
            packed.raw(
                    Zstd.compress(
                            Arrays.copyOfRange(plain.bytes(), plain.start(i), plain.start(i + 1))));
        }
        assertThat(packed.read().ids()).isEqualTo(idsOf(4));
        for (int length = 4; length < packed.bytes().length; length++) {
            Collected read = Collected.of(Arrays.copyOf(packed.bytes(), length));
            boolean isWhole = IntStream.rangeClosed(0, 4).map(packed::start).anyMatch(is(length));
            assertThat(read.ids()).as("%d bytes", length).isEqualTo(idsOf(packed.whole(length)));
            assertThat(read.broken).as("%d bytes", length).hasSize(isWhole ? 0 : 1);
        }
    }

    @Test
    void read_everyByteFlipped_costsOneRecordAtMost() {
        Archive archive = filled(Archive.gzip());
        for (int i = 0; i < archive.bytes().length; i++) {
            byte[] flipped = archive.bytes();
            flipped[i] ^= 0x55;
            int hit = (int) archive.whole(i);
            Collected read = Collected.of(flipped);
            if (i < 2) {
                continue; // then it does not even begin like gzip
            }
            List<String> others =
                    idsOf(4).stream()
                            .filter(id -> !id.equals("f#urn:test:" + (char) ('a' + hit)))
                            .toList();
            assertThat(read.ids()).as("byte %d", i).containsAll(others);
            boolean isHeader = i - archive.start(hit) < 10; // time and system, which say nothing
            assertThat(read.broken.size()).as("byte %d", i).isBetween(isHeader ? 0 : 1, 3);
        }
    }

    @Test
    void read_damageInTheMiddle_saysWhichRecordWhere() {
        Archive archive = filled(Archive.gzip());
        byte[] damaged = archive.bytes();
        damaged[archive.start(2) + 40] ^= 0x55;
        Collected read = Collected.of(damaged);
        assertThat(read.ids()).containsExactly("f#urn:test:a", "f#urn:test:d");
        assertThat(read.broken).hasSize(1);
        Unreadable lost = read.broken.getFirst();
        assertThat(lost.page()).isEqualTo("f");
        assertThat(lost.where()).isEqualTo("record 3 at byte " + archive.start(2));
        assertThat(lost.what()).startsWith("gzip data is damaged, after ");
    }

    @Test
    void read_clippedAtTheEnd_saysHowManyAreKept() {
        Archive archive = filled(Archive.gzip());
        byte[] clipped = Arrays.copyOf(archive.bytes(), archive.bytes().length - 9);
        assertThat(Collected.of(clipped).broken.getFirst().what())
                .startsWith("gzip data ends early, after ")
                .endsWith("; kept 2 records");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000000",
                "99999999999999999999999",
                "1000",
                "4",
                "60",
                "-5",
                "+5",
                "five",
                "",
                "0x5",
                "5\nContent-Length: 6",
            })
    void read_lengthThatLies_costsThatRecord(String length) {
        for (boolean packed : new boolean[] {false, true}) {
            Archive archive =
                    (packed ? Archive.gzip() : Archive.plain()).page("a", "text/plain", "Walk.");
            byte[] bad =
                    RECORD.formatted(length).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            archive.raw(packed ? Collected.gzip(bad) : bad);
            archive.page("b", "text/plain", "Swim.").page("c", "text/plain", "Hop.");
            Collected read = archive.read();
            assertThat(read.ids()).containsExactly("f#urn:test:a", "f#urn:test:b", "f#urn:test:c");
            assertThat(read.broken).hasSize(1);
            assertThat(read.broken.getFirst().where())
                    .isEqualTo("record 2 at byte " + archive.start(1));
        }
    }

    /// So for a stream, of which nobody knows the size.
    @Test
    void read_enormousLengthInAFile_costsThatRecord() {
        Archive archive =
                Archive.gzip()
                        .raw(Collected.gzip(RECORD.formatted("1000000000").replace("\n", "\r\n")))
                        .page("b", "text/plain", "Swim.");
        Collected read = Collected.of(archive.bytes(), 100_000);
        assertThat(read.ids()).containsExactly("f#urn:test:b");
        assertThat(read.broken).hasSize(1);
    }

    @Test
    void read_noBlankLine_costsThatRecord() {
        Archive archive =
                Archive.plain()
                        .raw(RECORD.formatted("5").replace("\n\nRest.\n\n", "\n"))
                        .page("b", "text/plain", "Swim.");
        Collected read = archive.read();
        assertThat(read.ids()).containsExactly("f#urn:test:b");
        assertThat(read.broken)
                .containsExactly(
                        new Unreadable("f", "its header has no end", "record 1 at byte 0"));
    }

    @Test
    void read_headerOf10Mb_costsThatRecord() {
        String header = "WARC/1.0\nX: " + "x".repeat(10 << 20) + "\n";
        Archive archive = Archive.plain().raw(header + RECORD).page("b", "text/plain", "Swim.");
        Collected read = archive.read();
        assertThat(read.ids()).containsExactly("f#urn:test:b");
        assertThat(read.broken).isNotEmpty();
        assertThat(read.broken.getFirst().what())
                .isEqualTo("its header is longer than 65536 bytes");
    }

    @Test
    void read_httpHeaderOf10Mb_costsThatRecord() {
        Archive archive =
                Archive.plain()
                        .response("a", 200, new byte[0], "X", "x".repeat(10 << 20))
                        .page("b", "text/plain", "Swim.");
        Collected read = archive.read();
        assertThat(read.ids()).containsExactly("f#urn:test:b");
        assertThat(read.broken.getFirst())
                .isEqualTo(
                        new Unreadable(
                                "f#urn:test:a",
                                "its http header has no end within 65536 bytes",
                                "record 1 at byte 0"));
    }

    @Test
    void read_nulBytesAndNoise_areToldAndPassed() {
        byte[] noise = new byte[5000];
        new Random(5).nextBytes(noise);
        Archive archive =
                Archive.plain()
                        .page(
                                "a",
                                "text/html",
                                "and walk ".repeat(90) + "Sl\0eep" + " and walk".repeat(90))
                        .raw(new byte[700])
                        .page("b", "text/plain", "Swim.")
                        .raw(noise)
                        .raw("\n\n")
                        .page("c", "text/plain", "Hop.");
        Collected read = archive.read();
        assertThat(read.pages.getFirst().decode().text()).contains("Sl\0eep");
        assertThat(read.ids()).contains("f#urn:test:a", "f#urn:test:c").hasSizeBetween(2, 3);
        assertThat(read.broken.getFirst().what()).isEqualTo("no record begins here");
    }

    @Test
    void read_noiseOfEveryKind_neverThrows() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Archive archive = filled(seed % 2 == 0 ? Archive.plain() : Archive.gzip());
            byte[] bytes = archive.bytes();
            for (int i = random.nextInt(20); i >= 0; i--) {
                bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt(256);
            }
            Collected read = Collected.of(bytes);
            assertThat(
                            read.pages.size()
                                    + read.broken.size()
                                    + read.counted.size()
                                    + read.skipped.size())
                    .as("seed %d", seed)
                    .isPositive();
        }
    }

    @Test
    void read_headersThatNeverEnd_takeLinearTime() {
        String line = "WARC/1.0\r\n";
        Collected read = Collected.of(line.repeat(200_000));
        assertThat(read.pages).isEmpty();
        String lies = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 9000000\r\n\r\n";
        assertThat(Collected.of(lies.repeat(100_000) + "a".repeat(9_000_000)).pages)
                .hasSizeLessThan(9);
    }
}
