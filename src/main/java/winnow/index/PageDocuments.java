package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import winnow.index.Inventory.FileKind;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.CleanPage;
import winnow.model.CleanPage.Removal;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Reason;
import winnow.model.Unreadable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a reading becomes: the Lucene documents of a page, or of a file that is none. Stateless.
final class PageDocuments {
    /// Why a repeated paragraph is removed; how many pages hold it is looked up when it is asked.
    private static final Finding UNTOLD = new Finding(Reason.REPEATED, Repeated.RULE, 1, List.of());

    /// Terms with how often they come, and nothing else.
    private static final FieldType COUNTED = counted();

    private PageDocuments() {}

    private static FieldType counted() {
        FieldType type = new FieldType(StringField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /// A page with its removals before it, one block.
    ///
    /// @param isCopy whether it is marked as a copy
    static List<Document> of(PageDraft draft, String run, boolean isCopy) {
        List<Document> block = new ArrayList<>();
        CleanPage shown = draft.repeats().drops().from(draft.page(), paragraph -> UNTOLD);
        for (Removal entry : shown.removals()) {
            block.add(removal(entry, shown.site(), shown.page().id()));
        }
        block.add(page(draft, shown.page(), run, isCopy));
        return block;
    }

    /// A page as far as it is compared with others, its text not to be found yet.
    static Document bare(PageDraft draft, String run) {
        return compared(draft, run, false);
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

    /// @param page what is left of it without what is repeated
    private static Document page(PageDraft draft, Page page, String run, boolean isCopy) {
        List<Block> kept = page.kept();
        Document document = compared(draft, run, isCopy);
        String language = page.about().language();
        if (language != null) {
            document.add(new StringField(Schema.LANGUAGE, language, Store.NO));
        }
        document.add(new TextField(Schema.TITLE, page.about().title(), Store.NO));
        addText(document, page, kept);
        addAmounts(document, page, kept);
        document.add(new NumericDocValuesField(Schema.DROPPED, draft.repeats().dropped()));
        if (!draft.repeats().drops().all().isEmpty()) {
            document.add(new StoredField(Schema.DROPS, draft.repeats().drops().encoded()));
        }
        return document;
    }

    /// What a page's document says of it whatever is removed as repeated.
    private static Document compared(PageDraft draft, String run, boolean isCopy) {
        Page page = draft.page().page();
        Document document = keyed(Schema.PAGE, page.id());
        addKeyword(document, Schema.ID, page.id());
        document.add(new StoredField(Schema.ID, page.id()));
        addKeyword(document, Schema.SITE, draft.page().site());
        document.add(new StringField(Schema.RUN, run, Store.NO));
        document.add(new NumericDocValuesField(Schema.IS_COPY, isCopy ? 1 : 0));
        document.add(new NumericDocValuesField(Schema.EXAMPLE, draft.example()));
        addHash(document, Schema.CONTENT_HIGH, Schema.CONTENT_LOW, draft.content());
        document.add(new NumericDocValuesField(Schema.COMPLETE, draft.complete()));
        addHash(document, Schema.EXACT_HIGH, Schema.EXACT_LOW, draft.exact());
        if (draft.repeats().words() > 0) {
            document.add(new StringField(Schema.EXACT, bytes(draft.exact()), Store.NO));
        }
        addParagraphs(document, draft.page().site(), draft.repeats());
        document.add(new StoredField(Schema.SOURCE, page.source()));
        document.add(new StoredField(Schema.PIECES, PageCodec.encode(draft.page())));
        addFile(document, FileKind.PAGE, page.id(), draft.file());
        return document;
    }

    private static void addParagraphs(Document document, String site, Repeats repeats) {
        int hash = ParagraphId.site(site);
        document.add(new NumericDocValuesField(Schema.WORDS, repeats.words()));
        document.add(new NumericDocValuesField(Schema.MASKED, repeats.masked()));
        for (long paragraph : repeats.paragraphs()) {
            BytesRef term = new ParagraphId(paragraph, hash).term();
            document.add(new Field(Schema.PARAGRAPH, term, COUNTED));
        }
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
