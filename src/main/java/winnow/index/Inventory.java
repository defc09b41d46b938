package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// What the index knows of files and records, as it was when the run began: which are there, and
/// which have been seen again since.
///
/// Takes one bit a document. Does not see what the run writes. For one thread.
public final class Inventory implements Closeable {
    private static final String IN_FOLDER = "/";
    private static final String IN_CONTAINER = "#";

    private final DirectoryReader reader;
    private final Lookup files;
    private final Lookup ids;
    private final FixedBitSet seen;

    Inventory(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.files = new Lookup(reader, Schema.FILE);
        this.ids = new Lookup(reader, Schema.ID);
        this.seen = new FixedBitSet(Math.max(1, reader.maxDoc()));
    }

    /// What is known of a file; empty if it is new.
    public Optional<KnownFile> file(String id) throws IOException {
        int doc = files.find(id);
        return doc == Lookup.NONE ? Optional.empty() : Optional.of(file(id, doc));
    }

    private KnownFile file(String id, int doc) throws IOException {
        FileKind kind = FileKind.of(DocNumbers.require(reader, Schema.FILE_KIND, doc));
        FileStamp stamp =
                new FileStamp(
                        DocNumbers.require(reader, Schema.FILE_SIZE, doc),
                        DocNumbers.require(reader, Schema.FILE_TIME, doc));
        return new KnownFile(id, kind, stamp, doc);
    }

    /// Says that a file is still there.
    public void see(KnownFile file) {
        seen.set(file.document());
    }

    /// What a file that is a container held.
    public Container container(KnownFile file) throws IOException {
        return PageCodec.decodeContainer(
                reader.storedFields()
                        .document(file.document(), Set.of(Schema.RECORD))
                        .getBinaryValue(Schema.RECORD));
    }

    /// Of which kind a file is that was skipped.
    public String skippedKind(KnownFile file) throws IOException {
        return reader.storedFields()
                .document(file.document(), Set.of(Schema.SKIPPED_KIND))
                .get(Schema.SKIPPED_KIND);
    }

    /// Whether there is a page, or one that could not be read, under that id.
    public boolean has(String page) throws IOException {
        return ids.has(page);
    }

    /// Says that a page, or one that could not be read, is still there.
    ///
    /// @return the hash of the bytes of which the page was made; empty if there is no such page
    public Optional<HashValue128> see(String page) throws IOException {
        int doc = ids.find(page);
        if (doc == Lookup.NONE) {
            return Optional.empty();
        }
        seen.set(doc);
        return DocNumbers.get(reader, Schema.CONTENT_HIGH, doc) == null
                ? Optional.empty()
                : Optional.of(
                        DocNumbers.hash(reader, Schema.CONTENT_HIGH, Schema.CONTENT_LOW, doc));
    }

    /// Visits the files of a root that have not been seen again.
    public void eachUnseenFile(String root, Visitor<KnownFile> visitor) throws IOException {
        eachUnseen(Schema.FILE, root, false, (id, doc) -> visitor.visit(file(id, doc)));
        eachUnseen(Schema.FILE, root + IN_FOLDER, true, (id, doc) -> visitor.visit(file(id, doc)));
    }

    /// Visits the records of a container that have not been seen again.
    public void eachUnseenRecord(String container, Visitor<KnownRecord> visitor)
            throws IOException {
        eachUnseen(
                Schema.ID,
                container + IN_CONTAINER,
                true,
                (id, doc) -> {
                    boolean page = DocNumbers.get(reader, Schema.COMPLETE, doc) != null;
                    visitor.visit(new KnownRecord(id, page));
                });
    }

    private void eachUnseen(String field, String from, boolean prefix, TermVisitor visitor)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        BytesRef start = new BytesRef(from);
        TermsEnum all = terms.iterator();
        if (all.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return;
        }
        PostingsEnum postings = null;
        for (BytesRef term = all.term(); isWanted(term, start, prefix); term = all.next()) {
            postings = all.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                if ((live == null || live.get(doc)) && !seen.get(doc)) {
                    visitor.visit(term.utf8ToString(), doc);
                }
            }
        }
    }

    private static boolean isWanted(@Nullable BytesRef term, BytesRef start, boolean prefix) {
        return term != null
                && (prefix ? StringHelper.startsWith(term, start) : term.bytesEquals(start));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// What a file turned out to be when it was read.
    public enum FileKind {
        /// One page.
        PAGE(0),
        /// A container, whose records are pages, or a file that could not be read.
        CONTAINER(1),
        /// No page.
        SKIPPED(2);

        private final long number;

        FileKind(long number) {
            this.number = number;
        }

        /// The number that the index holds.
        long number() {
            return number;
        }

        static FileKind of(long number) {
            for (FileKind kind : values()) {
                if (kind.number == number) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of file has the number " + number);
        }
    }

    /// A file that was read before.
    ///
    /// @param id its id
    /// @param kind what it was then
    /// @param stamp what the folder said of it then
    /// @param document the Lucene document that stands for it
    public record KnownFile(String id, FileKind kind, FileStamp stamp, int document) {}

    /// A record of a container that was read before.
    ///
    /// @param id its page id
    /// @param isPage false if it could not be read
    public record KnownRecord(String id, boolean isPage) {}

    /// Takes what was not seen again, one after the other.
    public interface Visitor<T> {
        void visit(T unseen) throws IOException;
    }

    private interface TermVisitor {
        void visit(String id, int doc) throws IOException;
    }
}
