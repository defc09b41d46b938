package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import winnow.model.About;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.CleanPage;
import winnow.model.Copy;
import winnow.model.DateSource;
import winnow.model.Decision;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Reason;
import winnow.model.Repair;
import winnow.model.Span;
import winnow.model.Unreadable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Stored records as bytes: a page without id and source, a copy, an unreadable page, a
/// container, a repeated paragraph.
///
/// Integers are variable length, spans are written as the distance from the last one, and equal
/// findings once, so that a page costs a few bytes a piece. Any change here is a new
/// [RunNote#VERSION]. Stateless.
final class PageCodec {
    private static final int KEPT = 0;
    private static final int TRIMMED = 1;
    private static final int REMOVED = 2;

    /// The number of a kind is its place here: only ever append.
    private static final List<BlockKind> KINDS =
            List.of(
                    BlockKind.HEADING,
                    BlockKind.PARAGRAPH,
                    BlockKind.ITEM,
                    BlockKind.ROW,
                    BlockKind.QUOTE,
                    BlockKind.CODE,
                    BlockKind.CAPTION);

    private PageCodec() {}

    static BytesRef encode(CleanPage stored) {
        return written(
                out -> {
                    out.writeString(stored.site());
                    writeAbout(out, stored.page().about());
                    Map<Finding, Integer> findings = findings(stored.page());
                    out.writeVInt(findings.size());
                    for (Finding finding : findings.keySet()) {
                        writeFinding(out, finding);
                    }
                    writePieces(out, stored.page().pieces(), findings);
                });
    }

    static CleanPage decodePage(String id, String source, BytesRef bytes) {
        try {
            DataInput in = input(bytes);
            String site = in.readString();
            About about = readAbout(in);
            List<Finding> findings = new ArrayList<>();
            for (int n = in.readVInt(); n > 0; n--) {
                findings.add(readFinding(in));
            }
            return new CleanPage(new Page(id, about, source, readPieces(in, findings)), site);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // from memory: cannot happen on sound bytes
        }
    }

    static BytesRef encode(Copy copy) {
        return written(
                out -> {
                    out.writeString(copy.page());
                    out.writeString(copy.of());
                    out.writeString(copy.kind().name());
                    writeDouble(out, copy.containment());
                    writeDouble(out, copy.reverse());
                    writeEvidence(out, copy.evidence());
                });
    }

    static Copy decodeCopy(BytesRef bytes) {
        try {
            DataInput in = input(bytes);
            return new Copy(
                    in.readString(),
                    in.readString(),
                    Copy.Kind.valueOf(in.readString()),
                    readDouble(in),
                    readDouble(in),
                    readEvidence(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BytesRef encode(Unreadable unreadable) {
        return written(
                out -> {
                    out.writeString(unreadable.page());
                    out.writeString(unreadable.what());
                    out.writeString(unreadable.where());
                });
    }

    static Unreadable decodeUnreadable(BytesRef bytes) {
        try {
            DataInput in = input(bytes);
            return new Unreadable(in.readString(), in.readString(), in.readString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BytesRef encode(Container container) {
        return written(
                out -> {
                    out.writeByte((byte) (container.isPacked() ? 1 : 0));
                    out.writeVLong(container.length());
                    out.writeLong(container.content().getMostSignificantBits());
                    out.writeLong(container.content().getLeastSignificantBits());
                    out.writeVLong(container.lines());
                    out.writeVLong(container.records());
                    out.writeVLong(container.kept());
                });
    }

    static Container decodeContainer(BytesRef bytes) {
        try {
            DataInput in = input(bytes);
            return new Container(
                    in.readByte() != 0,
                    in.readVLong(),
                    new HashValue128(in.readLong(), in.readLong()),
                    in.readVLong(),
                    in.readVLong(),
                    in.readVLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BytesRef encode(Repeated repeated) {
        return written(
                out -> {
                    out.writeVInt(repeated.words());
                    out.writeVInt(repeated.pages());
                    out.writeString(repeated.keptOn());
                });
    }

    static Repeated decodeRepeated(BytesRef bytes) {
        try {
            DataInput in = input(bytes);
            return new Repeated(in.readVInt(), in.readVInt(), in.readString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Finding, Integer> findings(Page page) {
        Map<Finding, Integer> findings = new LinkedHashMap<>();
        for (Piece piece : page.pieces()) {
            Finding finding = finding(piece.decision());
            if (finding != null) {
                findings.putIfAbsent(finding, findings.size());
            }
        }
        return findings;
    }

    private static @Nullable Finding finding(Decision decision) {
        return switch (decision) {
            case Decision.Kept kept -> kept.doubt();
            case Decision.Trimmed trimmed -> trimmed.doubt();
            case Decision.Removed removed -> removed.finding();
        };
    }

    private static void writePieces(
            DataOutput out, List<Piece> pieces, Map<Finding, Integer> findings) throws IOException {
        out.writeVInt(pieces.size());
        int at = 0;
        for (Piece piece : pieces) {
            Span span = piece.span();
            out.writeVInt(KINDS.indexOf(piece.block().kind()));
            out.writeVInt(span.start() - at);
            out.writeVInt(span.length());
            writeRepairs(out, piece.block());
            writeDecision(out, piece.decision(), findings);
            at = span.end();
        }
    }

    private static List<Piece> readPieces(DataInput in, List<Finding> findings) throws IOException {
        int count = in.readVInt();
        List<Piece> pieces = new ArrayList<>(count);
        int at = 0;
        for (int i = 0; i < count; i++) {
            BlockKind kind = KINDS.get(in.readVInt());
            int start = at + in.readVInt();
            at = start + in.readVInt();
            Block block = new Block(kind, new Span(start, at), readRepairs(in, start));
            pieces.add(new Piece(block, readDecision(in, findings)));
        }
        return pieces;
    }

    private static void writeRepairs(DataOutput out, Block block) throws IOException {
        out.writeVInt(block.repairs().size());
        int at = block.span().start();
        for (Repair repair : block.repairs()) {
            out.writeVInt(repair.span().start() - at);
            out.writeVInt(repair.span().length());
            out.writeString(repair.to());
            out.writeString(repair.rule());
            at = repair.span().end();
        }
    }

    private static List<Repair> readRepairs(DataInput in, int blockStart) throws IOException {
        int count = in.readVInt();
        List<Repair> repairs = new ArrayList<>(count);
        int at = blockStart;
        for (int i = 0; i < count; i++) {
            int start = at + in.readVInt();
            at = start + in.readVInt();
            repairs.add(new Repair(new Span(start, at), in.readString(), in.readString()));
        }
        return repairs;
    }

    /// A finding's number is written plus one; 0 is none.
    private static void writeDecision(
            DataOutput out, Decision decision, Map<Finding, Integer> findings) throws IOException {
        int kind =
                switch (decision) {
                    case Decision.Kept kept -> KEPT;
                    case Decision.Trimmed trimmed -> TRIMMED;
                    case Decision.Removed removed -> REMOVED;
                };
        Finding finding = finding(decision);
        Integer number = finding == null ? null : findings.get(finding);
        out.writeVInt(kind);
        out.writeVInt(number == null ? 0 : number + 1);
        if (decision instanceof Decision.Removed removed) {
            out.writeVInt(removed.lines());
        }
    }

    private static Decision readDecision(DataInput in, List<Finding> findings) throws IOException {
        int kind = in.readVInt();
        int number = in.readVInt();
        Finding finding = number == 0 ? null : findings.get(number - 1);
        if (kind == KEPT) {
            return finding == null ? Decision.Kept.UNDOUBTED : new Decision.Kept(finding);
        }
        if (kind == TRIMMED) {
            return new Decision.Trimmed(finding);
        }
        if (finding == null) {
            throw new IOException("a removed piece without a finding");
        }
        return new Decision.Removed(finding, in.readVInt());
    }

    private static void writeFinding(DataOutput out, Finding finding) throws IOException {
        out.writeString(finding.reason().label());
        out.writeString(finding.rule());
        writeDouble(out, finding.score());
        writeEvidence(out, finding.evidence());
    }

    private static Finding readFinding(DataInput in) throws IOException {
        return new Finding(
                Reason.of(in.readString()), in.readString(), readDouble(in), readEvidence(in));
    }

    private static void writeEvidence(DataOutput out, List<Evidence> evidence) throws IOException {
        out.writeVInt(evidence.size());
        for (Evidence one : evidence) {
            out.writeString(one.name());
            writeDouble(out, one.value());
            writeNullable(out, one.text());
        }
    }

    private static List<Evidence> readEvidence(DataInput in) throws IOException {
        List<Evidence> evidence = new ArrayList<>();
        for (int n = in.readVInt(); n > 0; n--) {
            evidence.add(new Evidence(in.readString(), readDouble(in), readNullable(in)));
        }
        return evidence;
    }

    private static void writeAbout(DataOutput out, About about) throws IOException {
        writeNullable(out, about.url());
        out.writeString(about.title());
        writeNullable(out, about.language());
        LocalDate date = about.date();
        writeNullable(out, date == null ? null : date.toString());
        DateSource source = about.dateSource();
        writeNullable(out, source == null ? null : source.name());
        writeNullable(out, about.author());
    }

    private static About readAbout(DataInput in) throws IOException {
        String url = readNullable(in);
        String title = in.readString();
        String language = readNullable(in);
        String date = readNullable(in);
        String source = readNullable(in);
        return new About(
                url,
                title,
                language,
                date == null ? null : LocalDate.parse(date),
                source == null ? null : DateSource.valueOf(source),
                readNullable(in));
    }

    private static void writeNullable(DataOutput out, @Nullable String text) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
    }

    private static @Nullable String readNullable(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    private static void writeDouble(DataOutput out, double value) throws IOException {
        out.writeLong(Double.doubleToLongBits(value));
    }

    private static double readDouble(DataInput in) throws IOException {
        return Double.longBitsToDouble(in.readLong());
    }

    /// Writes a record.
    interface Writing {
        void to(DataOutput out) throws IOException;
    }

    static BytesRef written(Writing writing) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory: cannot happen
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static DataInput input(BytesRef bytes) {
        return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    }
}
