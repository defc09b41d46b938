package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.CleanPage;
import winnow.model.CleanPage.Removal;
import winnow.model.Copy;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Unreadable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes one run into an index, and commits it whole or not at all.
///
/// While a run is written, and if it never finishes, readers see the last finished one. Pages may
/// be added from several threads; the order does not matter to any answer.
public final class RunWriter implements Closeable {
    private static final double BUFFER_MB = 64;

    private final String name;
    private final FSDirectory directory;
    private final IndexWriter writer;

    private RunWriter(String name, FSDirectory directory, IndexWriter writer) {
        this.name = name;
        this.directory = directory;
        this.writer = writer;
    }

    /// Begins a run that replaces what the index holds once it is finished.
    ///
    /// @param folder the index, made if it is not there
    /// @throws UnusableIndex if another run holds it or the folder cannot be written
    public static RunWriter open(Path folder) throws IOException {
        String name = folder.toString();
        FSDirectory directory = directory(name, folder);
        try {
            IndexWriterConfig config =
                    new IndexWriterConfig(Schema.analyzer())
                            .setOpenMode(OpenMode.CREATE)
                            .setRAMBufferSizeMB(BUFFER_MB)
                            .setCommitOnClose(false);
            return new RunWriter(name, directory, new IndexWriter(directory, config));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw UnusableIndex.held(name, e);
        } catch (FileSystemException e) {
            directory.close();
            throw unwritable(name, e);
        }
    }

    private static FSDirectory directory(String name, Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FSDirectory.open(folder);
        } catch (FileSystemException e) {
            throw unwritable(name, e);
        }
    }

    private static UnusableIndex unwritable(String name, FileSystemException e) {
        String why =
                e instanceof AccessDeniedException
                        ? "permission denied"
                        : e.getReason() == null
                                ? "not a folder that can be written"
                                : e.getReason();
        return new UnusableIndex(
                "%s: cannot write the index here (%s); name another folder with --index"
                        .formatted(name, why.toLowerCase(java.util.Locale.ROOT)),
                e);
    }

    /// Adds a page with its removals as one block.
    ///
    /// @param complete number of kept tokens
    /// @param exact hash of the kept tokens
    public void add(CleanPage stored, int complete, HashValue128 exact) throws IOException {
        List<Document> block = new ArrayList<>();
        for (Removal entry : stored.removals()) {
            block.add(removal(entry, stored.site()));
        }
        block.add(page(stored, complete, exact));
        writer.addDocuments(block);
    }

    private static Document removal(Removal entry, String site) {
        String reason = entry.entry().finding().reason().label();
        Document document = typed(Schema.REMOVAL);
        document.add(new StringField(Schema.ENTRY, entry.id(), Store.NO));
        addKeyword(document, Schema.REASON, reason);
        addKeyword(document, Schema.SITE, site);
        document.add(new NumericDocValuesField(Schema.CHARS, (long) entry.end() - entry.start()));
        entry.text()
                .lines()
                .forEach(line -> document.add(new TextField(Schema.REMOVED, line, Store.NO)));
        return document;
    }

    private static Document page(CleanPage stored, int complete, HashValue128 exact) {
        Page page = stored.page();
        List<Block> kept = page.kept();
        Document document = typed(Schema.PAGE);
        addKeyword(document, Schema.ID, page.id());
        document.add(new StoredField(Schema.ID, page.id()));
        addKeyword(document, Schema.SITE, stored.site());
        document.add(new TextField(Schema.TITLE, page.about().title(), Store.NO));
        addText(document, page, kept);
        document.add(new NumericDocValuesField(Schema.IS_COPY, 0));
        document.add(new NumericDocValuesField(Schema.IS_EMPTY, kept.isEmpty() ? 1 : 0));
        document.add(new NumericDocValuesField(Schema.DOUBTS, doubts(page)));
        document.add(new NumericDocValuesField(Schema.COMPLETE, complete));
        document.add(new NumericDocValuesField(Schema.EXACT_HIGH, exact.getMostSignificantBits()));
        document.add(new NumericDocValuesField(Schema.EXACT_LOW, exact.getLeastSignificantBits()));
        document.add(new StoredField(Schema.SOURCE, page.source()));
        document.add(new StoredField(Schema.PIECES, PageCodec.encode(stored)));
        return document;
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

    /// Adds a page that could not be read.
    public void add(Unreadable unreadable) throws IOException {
        Document document = typed(Schema.UNREADABLE);
        addKeyword(document, Schema.ID, unreadable.page());
        document.add(new StoredField(Schema.RECORD, PageCodec.encode(unreadable)));
        writer.addDocument(document);
    }

    /// Marks a page of this run as a copy.
    public void add(Copy copy) throws IOException {
        Document document = typed(Schema.COPY);
        document.add(new StringField(Schema.COPY_ID, copy.page(), Store.NO));
        document.add(new StringField(Schema.OF, copy.of(), Store.NO));
        document.add(new StoredField(Schema.RECORD, PageCodec.encode(copy)));
        writer.addDocument(document);
        writer.updateNumericDocValue(new Term(Schema.ID, copy.page()), Schema.IS_COPY, 1L);
    }

    /// Adds the fingerprint of a canonical page, for [PrintTable].
    void add(Document prints) throws IOException {
        writer.addDocument(prints);
    }

    /// A term to ask for and a doc value to sort and count by.
    private static void addKeyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    static Document typed(String type) {
        Document document = new Document();
        document.add(new StringField(Schema.TYPE, type, Store.NO));
        return document;
    }

    /// What has been added so far, as readers will see it. To be closed before this.
    public IndexView view() throws IOException {
        return new IndexView(name, DirectoryReader.open(writer), null);
    }

    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    /// Commits the run: from now on readers see it.
    public void finish(IndexFormat format) throws IOException {
        writer.setLiveCommitData(format.userData().entrySet());
        writer.commit();
    }

    /// Ends the run; what was not finished is undone.
    @Override
    public void close() throws IOException {
        try (directory) {
            writer.rollback();
        }
    }
}
