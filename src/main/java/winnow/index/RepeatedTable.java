package winnow.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;

/// What the index knows of repetition: the repeated paragraphs of each site, and what was found
/// when samples of pages were compared.
///
/// The second is only remembered to save work: the same pages give the same verdict. For one
/// thread; does not see what is written.
public final class RepeatedTable {
    private final IndexReader reader;
    private final Lookup paragraphs;
    private final Lookup samples;

    /// @param view what was written so far
    public RepeatedTable(IndexView view) throws IOException {
        this.reader = view.searcher().getIndexReader();
        this.paragraphs = new Lookup(reader, Schema.REPEATED_ID);
        this.samples = new Lookup(reader, Schema.JUDGED_SAMPLE);
    }

    /// What is known of a repeated paragraph; empty if it is none.
    public Optional<Repeated> repeated(ParagraphId paragraph) throws IOException {
        int doc = paragraphs.find(paragraph.term());
        return doc == Lookup.NONE ? Optional.empty() : Optional.of(repeated(doc));
    }

    private Repeated repeated(int doc) throws IOException {
        return PageCodec.decodeRepeated(
                reader.storedFields()
                        .document(doc, Set.of(Schema.RECORD))
                        .getBinaryValue(Schema.RECORD));
    }

    /// Visits all repeated paragraphs, ascending.
    public void eachRepeated(Visitor visitor) throws IOException {
        walk(Schema.REPEATED_ID, (term, doc) -> visitor.visit(ParagraphId.of(term), repeated(doc)));
    }

    /// The hashes of all repeated paragraphs, of whatever site.
    public long[] paragraphs() throws IOException {
        LongStream.Builder hashes = LongStream.builder();
        walk(Schema.REPEATED_ID, (term, doc) -> hashes.add(ParagraphId.of(term).paragraph()));
        return hashes.build().toArray();
    }

    /// Writes what is known of a repeated paragraph, in the place of what was.
    public static void write(RunWriter run, ParagraphId paragraph, Repeated repeated)
            throws IOException {
        Document document = PageDocuments.typed(Schema.REPEATED);
        document.add(new StringField(Schema.REPEATED_ID, paragraph.term(), Store.NO));
        document.add(new StoredField(Schema.RECORD, PageCodec.encode(repeated)));
        run.replace(new Term(Schema.REPEATED_ID, paragraph.term()), document);
    }

    /// Forgets a paragraph that is repeated no more.
    public static void remove(RunWriter run, ParagraphId paragraph) throws IOException {
        run.delete(new Term(Schema.REPEATED_ID, paragraph.term()));
    }

    /// What was found about a sample of pages: 1 if what they share is repeated, 0 if not; empty if
    /// they were not compared.
    public OptionalInt verdict(long sample) throws IOException {
        int doc = samples.find(term(sample));
        return doc == Lookup.NONE
                ? OptionalInt.empty()
                : OptionalInt.of((int) DocNumbers.require(reader, Schema.VERDICT, doc));
    }

    /// Visits all samples that were compared.
    public void eachVerdict(SampleVisitor visitor) throws IOException {
        walk(
                Schema.JUDGED_SAMPLE,
                (term, doc) ->
                        visitor.visit(NumericUtils.sortableBytesToLong(term.bytes, term.offset)));
    }

    /// Remembers what was found about a sample.
    public static void write(RunWriter run, long sample, boolean isRepeated) throws IOException {
        Document document = PageDocuments.typed(Schema.JUDGED);
        document.add(new StringField(Schema.JUDGED_SAMPLE, term(sample), Store.NO));
        document.add(new NumericDocValuesField(Schema.VERDICT, isRepeated ? 1 : 0));
        run.replace(new Term(Schema.JUDGED_SAMPLE, term(sample)), document);
    }

    /// Forgets a sample that no paragraph has any more.
    public static void remove(RunWriter run, long sample) throws IOException {
        run.delete(new Term(Schema.JUDGED_SAMPLE, term(sample)));
    }

    private static BytesRef term(long sample) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(sample, bytes, 0);
        return new BytesRef(bytes);
    }

    private void walk(String field, TermVisitor visitor) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum all = terms.iterator();
        @Nullable PostingsEnum postings = null;
        while (all.next() != null) {
            postings = all.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    visitor.visit(all.term(), doc);
                }
            }
        }
    }

    /// Takes repeated paragraphs.
    public interface Visitor {
        void visit(ParagraphId paragraph, Repeated repeated) throws IOException;
    }

    /// Takes samples.
    public interface SampleVisitor {
        void visit(long sample) throws IOException;
    }

    private interface TermVisitor {
        void visit(BytesRef term, int doc) throws IOException;
    }
}
