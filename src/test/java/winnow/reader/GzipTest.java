package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.model.Form;
import winnow.model.Unreadable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class GzipTest {
    private static final String PAGE = "<html><p>Sleep and walk, then rest.</p></html>";

    @Test
    void read_packedPage_isReadAsItsContent() {
        assertThat(Collected.of(Collected.gzip(PAGE)).only().text()).isEqualTo(PAGE);
        assertThat(Collected.of(Collected.gzip(PAGE)).only().form()).isEqualTo(Form.HTML);
        assertThat(Collected.of(Collected.gzip("")).only().text()).isEmpty();
    }

    @Test
    void read_largePackedPage_comesWhole() {
        byte[] noise = new byte[300_000];
        new Random(7).nextBytes(noise);
        StringBuilder words = new StringBuilder();
        for (byte b : noise) {
            words.append((char) ('a' + (b & 15))).append((b & 7) == 0 ? " " : "");
        }
        assertThat(Collected.of(Collected.gzip(words.toString())).only().text())
                .isEqualTo(words.toString());
    }

    @Test
    void read_manyMembers_areOnePage() {
        byte[] packed =
                Collected.joined(Collected.gzip("one "), Collected.gzip(""), Collected.gzip("two"));
        assertThat(Collected.of(packed).only().text()).isEqualTo("one two");
    }

    @Test
    void read_paddingBehindTheLastMember_isLeftOut() {
        byte[] packed = Collected.joined(Collected.gzip("one"), new byte[512]);
        assertThat(Collected.of(packed).only().text()).isEqualTo("one");
    }

    @Test
    void read_packedThreeTimes_isReadAndFourTimesIsNot() {
        byte[] three = Collected.gzip(Collected.gzip(Collected.gzip(PAGE)));
        assertThat(Collected.of(three).only().text()).isEqualTo(PAGE);
        assertThat(Collected.of(Collected.gzip(three)).broken)
                .containsExactly(
                        new Unreadable(
                                "f", "gzip inside gzip, more than 3 deep; unpack it first", ""));
    }

    @Test
    void read_unpackedOverTheLimit_isUnreadable() {
        byte[] packed = Collected.gzip(new String(new char[500_000]).replace('\0', 'a'));
        assertThat(Collected.of(packed, 100_000).broken)
                .containsExactly(
                        new Unreadable(
                                "f",
                                "unpacks to more than the page limit of 100000 bytes; raise it with"
                                        + " --page-limit",
                                ""));
        assertThat(Collected.of(packed, 500_000).only().text()).hasSize(500_000);
    }

    @Test
    void read_clippedAtEveryByte_isThePageOrOneUnreadable() {
        byte[] one = Collected.gzip(PAGE);
        byte[] packed = Collected.joined(one, Collected.gzip("<p>And more.</p>"));
        for (int length = 0; length < packed.length; length++) {
            Collected clipped = Collected.of(Arrays.copyOf(packed, length));
            assertThat(clipped.skipped).as("%d bytes", length).isEmpty();
            if (length == 0 || length == one.length) {
                assertThat(clipped.only().text()).isEqualTo(length == 0 ? "" : PAGE);
            } else {
                assertThat(clipped.pages).as("%d bytes", length).isEmpty();
                assertThat(clipped.broken).as("%d bytes", length).hasSize(1);
                Unreadable lost = clipped.broken.getFirst();
                assertThat(lost.what()).matches("gzip data ends early, after \\d+ bytes unpacked");
                assertThat(lost.where()).isEqualTo("byte " + length);
            }
        }
    }

    @Test
    void read_everyByteFlipped_neverThrows() {
        byte[] packed = Collected.gzip(PAGE);
        for (int i = 0; i < packed.length; i++) {
            byte[] flipped = packed.clone();
            flipped[i] ^= 0x55;
            Collected read = Collected.of(flipped);
            assertThat(read.pages.size() + read.broken.size() + read.skipped.size())
                    .as("byte %d", i)
                    .isEqualTo(1);
        }
    }

    @Test
    void read_clippedRecords_keepsThoseBefore() {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            lines.append("{\"text\": \"pain ").append(random.nextLong()).append("\"}\n");
        }
        byte[] packed = Collected.gzip(lines.toString());
        Collected read = Collected.of(Arrays.copyOf(packed, packed.length / 2));
        assertThat(read.pages).hasSizeBetween(500, 1500);
        assertThat(read.broken).hasSize(1);
        assertThat(read.broken.getFirst().what())
                .startsWith("gzip data ends early")
                .endsWith("kept " + read.pages.size() + " records");
        assertThat(read.pages.getLast().decode().text()).matches("pain -?\\d+");
    }

    @Test
    void read_binaryInside_isSkipped() {
        byte[] image = "GIF89a and so on".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Collected.of(Collected.gzip(image)).skipped).containsExactly("image");
    }
}
