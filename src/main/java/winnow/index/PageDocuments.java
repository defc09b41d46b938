package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import winnow.index.Inventory.FileKind;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.CleanPage.Removal;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Unreadable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a reading becomes: the Lucene documents of a page, or of a file that is none. Stateless.
final class PageDocuments {
    private PageDocuments() {}

    /// A page with its removals before it, one block.
    static List<Document> of(PageDraft draft, String run) {
        List<Document> block = new ArrayList<>();
        String id = draft.page().page().id();
        for (Removal entry : draft.page().removals()) {
            block.add(removal(entry, draft.page().site(), id));
        }
        block.add(page(draft, run));
        return block;
    }

    private static Document removal(Removal entry, String site, String page) {
        String reason = entry.entry().finding().reason().label();
        Document document = keyed(Schema.REMOVAL, page);
        document.add(new StringField(Schema.ENTRY, entry.id(), Store.NO));
        addKeyword(document, Schema.REASON, reason);
        addKeyword(document, Schema.SITE, site);
        document.add(new NumericDocValuesField(Schema.CHARS, (long) entry.end() - entry.start()));
        entry.text()
                .lines()
                .forEach(line -> document.add(new TextField(Schema.REMOVED, line, Store.NO)));
        return document;
    }

    private static Document page(PageDraft draft, String run) {
        Page page = draft.page().page();
        List<Block> kept = page.kept();
        Document document = keyed(Schema.PAGE, page.id());
        addKeyword(document, Schema.ID, page.id());
        document.add(new StoredField(Schema.ID, page.id()));
        addKeyword(document, Schema.SITE, draft.page().site());
        document.add(new StringField(Schema.RUN, run, Store.NO));
        String language = page.about().language();
        if (language != null) {
            document.add(new StringField(Schema.LANGUAGE, language, Store.NO));
        }
        document.add(new TextField(Schema.TITLE, page.about().title(), Store.NO));
        addText(document, page, kept);
        addAmounts(document, page, kept);
        document.add(new NumericDocValuesField(Schema.IS_COPY, 0));
        document.add(new NumericDocValuesField(Schema.EXAMPLE, draft.example()));
        addHash(document, Schema.CONTENT_HIGH, Schema.CONTENT_LOW, draft.content());
        document.add(new NumericDocValuesField(Schema.COMPLETE, draft.complete()));
        addHash(document, Schema.EXACT_HIGH, Schema.EXACT_LOW, draft.exact());
        if (draft.complete() > 0) {
            document.add(new StringField(Schema.EXACT, bytes(draft.exact()), Store.NO));
        }
        document.add(new StoredField(Schema.SOURCE, page.source()));
        document.add(new StoredField(Schema.PIECES, PageCodec.encode(draft.page())));
        addFile(document, FileKind.PAGE, page.id(), draft.file());
        return document;
    }

    private static void addAmounts(Document document, Page page, List<Block> kept) {
        long chars = 0;
        for (Block block : kept) {
            String text = block.text(page.source());
            chars += text.codePointCount(0, text.length());
        }
        document.add(new NumericDocValuesField(Schema.KEPT_BLOCKS, kept.size()));
        document.add(new NumericDocValuesField(Schema.KEPT_CHARS, chars));
        document.add(new NumericDocValuesField(Schema.DOUBTS, doubts(page)));
    }

    /// The title is part of the text, once: most pages repeat it as their first heading.
    private static void addText(Document document, Page page, List<Block> kept) {
        String title = page.about().title();
        boolean stated = title.isBlank();
        for (Block block : kept) {
            String text = block.text(page.source());
            stated |= block.kind() == BlockKind.HEADING && text.equalsIgnoreCase(title);
            document.add(new TextField(Schema.TEXT, text, Store.NO));
        }
        if (!stated) {
            document.add(new TextField(Schema.TEXT, title, Store.NO));
        }
    }

    private static int doubts(Page page) {
        int doubts = 0;
        for (Piece piece : page.pieces()) {
            if (piece.decision().doubt() != null) {
                doubts++;
            }
        }
        return doubts;
    }

    /// A file or record that could not be read.
    static Document of(Unreadable unreadable) {
        Document document = keyed(Schema.UNREADABLE, unreadable.page());
        addKeyword(document, Schema.ID, unreadable.page());
        document.add(new StringField(Schema.REMARK, remark(unreadable), Store.NO));
        document.add(new StoredField(Schema.RECORD, PageCodec.encode(unreadable)));
        return document;
    }

    /// The term of a remark: the same for the same one.
    static BytesRef remark(Unreadable unreadable) {
        String all = unreadable.page() + '\n' + unreadable.where() + '\n' + unreadable.what();
        return bytes(Hashing.xxh3_128().hashBytesTo128Bits(all.getBytes(StandardCharsets.UTF_8)));
    }

    /// A file whose records are pages, or that could not be read.
    static Document of(String id, Container container, FileStamp file) {
        Document document = keyed(Schema.CONTAINER, id);
        document.add(new StoredField(Schema.RECORD, PageCodec.encode(container)));
        addFile(document, FileKind.CONTAINER, id, file);
        return document;
    }

    /// A file that is no page.
    static Document skipped(String id, String kind, FileStamp file) {
        Document document = skipped(id, kind, 1);
        addFile(document, FileKind.SKIPPED, id, file);
        return document;
    }

    /// Records of a file that are no pages.
    static Document skipped(String id, String kind, long count) {
        Document document = keyed(Schema.SKIPPED, id);
        addKeyword(document, Schema.SKIPPED_KIND, kind);
        document.add(new StoredField(Schema.SKIPPED_KIND, kind));
        document.add(new NumericDocValuesField(Schema.SKIPPED_COUNT, count));
        return document;
    }

    private static void addFile(
            Document document, FileKind kind, String id, @Nullable FileStamp file) {
        if (file != null) {
            document.add(new StringField(Schema.FILE, id, Store.NO));
            document.add(new NumericDocValuesField(Schema.FILE_KIND, kind.number()));
            document.add(new NumericDocValuesField(Schema.FILE_SIZE, file.size()));
            document.add(new NumericDocValuesField(Schema.FILE_TIME, file.time()));
        }
    }

    private static void addHash(Document document, String high, String low, HashValue128 hash) {
        document.add(new NumericDocValuesField(high, hash.getMostSignificantBits()));
        document.add(new NumericDocValuesField(low, hash.getLeastSignificantBits()));
    }

    /// The term of a hash.
    static BytesRef bytes(HashValue128 hash) {
        return new BytesRef(
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(hash.getMostSignificantBits())
                        .putLong(hash.getLeastSignificantBits())
                        .array());
    }

    /// A term to ask for and a doc value to sort and count by.
    private static void addKeyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static Document keyed(String type, String key) {
        Document document = typed(type);
        document.add(new StringField(Schema.KEY, key, Store.NO));
        return document;
    }

    static Document typed(String type) {
        Document document = new Document();
        document.add(new StringField(Schema.TYPE, type, Store.NO));
        return document;
    }
}
