package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

import winnow.model.Form;
import winnow.model.Unreadable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// Every form in every packing, told by content; and what is packed to do harm.
final class PackedTest {
    private static final List<UnaryOperator<byte[]>> PACKINGS =
            List.of(bytes -> bytes, Collected::gzip, Zstd::compress, PackedTest::bzip2);

    static byte[] bzip2(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream packing = new BZip2CompressorOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void read_everyFormInEveryPacking_isRead() {
        byte[] warc = Archive.plain().page("a", "text/plain", "Rest.").bytes();
        byte[] wet = Archive.plain().text("a", "Rest.").bytes();
        for (UnaryOperator<byte[]> packing : PACKINGS) {
            assertThat(Collected.of(packing.apply(utf8("<html><p>Rest."))).only().form())
                    .isEqualTo(Form.HTML);
            String xhtml =
                    "<?xml version='1.0'?><html"
                            + " xmlns='http://www.w3.org/1999/xhtml'><p>Rest.</p></html>";
            assertThat(Collected.of(packing.apply(utf8(xhtml))).only().form()).isEqualTo(Form.HTML);
            assertThat(Collected.of(packing.apply(utf8("Rest."))).only().text()).isEqualTo("Rest.");
            assertThat(Collected.of(packing.apply(utf8("# Rest\n\n* now"))).only().form())
                    .isEqualTo(Form.TEXT);
            assertThat(Collected.of(packing.apply(utf8("{\"text\":\"Rest.\"}\n"))).ids())
                    .containsExactly("f#1");
            assertThat(Collected.of(packing.apply(warc)).ids()).containsExactly("f#urn:test:a");
            assertThat(Collected.of(packing.apply(wet)).ids()).containsExactly("f#urn:test:a");
            assertThat(Collected.of(packing.apply(utf8("GIF89a and so on"))).skipped)
                    .containsExactly("image");
        }
    }

    @Test
    void read_packedInDifferentWays_isUnpackedThreeDeep() {
        byte[] three = Collected.gzip(Zstd.compress(bzip2(utf8("Rest."))));
        assertThat(Collected.of(three).only().text()).isEqualTo("Rest.");
        assertThat(Collected.of(Zstd.compress(three)).broken)
                .containsExactly(
                        new Unreadable(
                                "f", "bzip2 inside zstd, more than 3 deep; unpack it first", ""));
    }

    @Test
    void read_clippedAtEveryByte_isThePageOrUnreadable() {
        for (UnaryOperator<byte[]> packing : PACKINGS.subList(1, 4)) {
            byte[] packed = packing.apply(utf8("<html><p>Sleep and walk, then rest."));
            for (int length = 10; length < packed.length; length++) {
                Collected read = Collected.of(Arrays.copyOf(packed, length));
                assertThat(read.pages).as("%d bytes", length).isEmpty();
                assertThat(read.broken).as("%d bytes", length).hasSize(1);
                assertThat(read.broken.getFirst().what()).contains("ends early");
            }
        }
    }

    @Test
    void read_everyByteFlipped_neverThrows() {
        for (UnaryOperator<byte[]> packing : PACKINGS.subList(1, 4)) {
            byte[] packed = packing.apply(utf8("<html><p>Sleep and walk, then rest."));
            for (int i = 0; i < packed.length; i++) {
                byte[] flipped = packed.clone();
                flipped[i] ^= 0x55;
                Collected read = Collected.of(flipped);
                assertThat(read.pages.size() + read.broken.size() + read.skipped.size())
                        .isEqualTo(1);
            }
        }
    }

    /// Lines, of which each is small enough.
    @Test
    void read_bomb_isUnreadableAndSaysWhichLimit() {
        byte[] lines = utf8("{\"text\":\"\"}\n".repeat(3_000_000));
        byte[] bomb = Zstd.compress(lines, 19);
        Collected read = Collected.of(bomb, 100_000);
        assertThat(read.broken).hasSize(1);
        assertThat(read.broken.getFirst().what())
                .startsWith(
                        "unpacks to more than 500 times its size, as bombs do; unpack it first");
        assertThat(Collected.of(bomb).broken).isEmpty();
        byte[] nested = Collected.gzip(Collected.gzip(lines));
        assertThat(Collected.of(nested, 100_000).broken).hasSize(1);
        byte[] page = Collected.gzip(Collected.gzip(new byte[30_000_000]));
        assertThat(Collected.of(page, 100_000).pages).isEmpty();
    }

    @Test
    void read_zstdWithAHugeWindow_isUnreadableAndSaysWhatToDo() {
        byte[] frame =
                ByteBuffer.allocate(14)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(0xFD2FB528)
                        .put((byte) 0) // a window, and no size
                        .put((byte) (21 << 3)) // of 2 GiB
                        .put(new byte[] {0x29, 0, 0, 'R', 'e', 's', 't', '.'})
                        .array();
        assertThat(Collected.of(frame).broken.getFirst().what())
                .startsWith(
                        "zstd data has a window of more than 128 MiB; unpack it first, with zstd -d"
                                + " --long=31");
        frame[5] = 10 << 3; // of 1 MiB
        assertThat(Collected.of(Arrays.copyOf(frame, 14)).only().text()).isEqualTo("Rest.");
    }

    @Test
    void read_zstdWithADictionary_isReadRecordByRecord() {
        byte[] dictionary =
                utf8("WARC/1.0 Content-Type: text/plain https://x.example/ Swim.".repeat(9));
        Archive plain =
                Archive.plain().page("a", "text/plain", "Swim.").page("b", "text/plain", "Hop.");
        Archive packed = Archive.plain().raw(skippable(0x184D2A5D, dictionary));
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.loadDict(dictionary);
            packed.raw(context.compress(Arrays.copyOf(plain.bytes(), plain.start(1))));
            packed.raw(skippable(0x184D2A50, new byte[3]));
            packed.raw(
                    context.compress(
                            Arrays.copyOfRange(plain.bytes(), plain.start(1), plain.start(2))));
        }
        assertThat(packed.read().broken).isEmpty();
        assertThat(packed.read().ids()).containsExactly("f#urn:test:a", "f#urn:test:b");
    }

    private static byte[] skippable(int magic, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(magic)
                .putInt(content.length)
                .put(content)
                .array();
    }
}
