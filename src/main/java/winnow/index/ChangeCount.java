package winnow.index;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import winnow.model.Changes;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Counts what a run changed: looks at what it wrote and at what it took out, and asks the last
/// finished run about each. Takes as long as there are changes, whatever the size of the index.
public final class ChangeCount {
    private final IndexView before;
    private final IndexView now;
    private final IndexReader reader;
    private final Lookup copiedBefore;
    private final Lookup copiedNow;
    private final Lookup placedNow;
    private long added;
    private long changed;
    private long newlyCopied;
    private long noLongerCopied;
    private long gone;

    private ChangeCount(IndexView before, IndexView now) throws IOException {
        this.before = before;
        this.now = now;
        this.reader = now.searcher().getIndexReader();
        this.copiedBefore = new Lookup(before.searcher().getIndexReader(), Schema.COPY_ID);
        this.copiedNow = new Lookup(reader, Schema.COPY_ID);
        this.placedNow = new Lookup(reader, Schema.PRINTS_OF);
    }

    /// The changes of a first run: everything is new.
    public static Changes sinceNothing(IndexView now) throws IOException {
        Totals totals = Totals.of(now);
        return new Changes(totals.pages(), 0, 0, totals.copies(), 0);
    }

    /// The changes of the run that is writing `now`.
    ///
    /// @param before the last finished run
    public static Changes between(IndexView before, IndexView now) throws IOException {
        ChangeCount count = new ChangeCount(before, now);
        new Lookup(count.reader, Schema.RUN)
                .each(new BytesRef(Long.toString(now.note().run())), count::add);
        new Places(now).eachGone(count::addGone);
        return new Changes(
                count.added, count.changed, count.gone, count.newlyCopied, count.noLongerCopied);
    }

    /// Looks at a document that the run has written: a page, a copy, the fingerprint of a page that
    /// found a place, or a note that a page is gone.
    private void add(int doc) throws IOException {
        String printsOf = printsOf(doc);
        if (printsOf != null) {
            addPlace(printsOf);
        } else if (DocNumbers.get(reader, Schema.COMPLETE, doc) != null) {
            addPage(now.pageId(doc));
        } else if (now.isCopy(doc)) {
            newlyCopied += copiedBefore.has(now.copyAt(doc).page()) ? 0 : 1;
        }
    }

    private @Nullable String printsOf(int doc) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues pages = DocValues.getBinary(leaf.reader(), Schema.PRINTS_OF);
        return pages.advanceExact(doc - leaf.docBase) ? pages.binaryValue().utf8ToString() : null;
    }

    private void addPage(String page) throws IOException {
        Optional<?> was = before.content(page);
        added += was.isEmpty() ? 1 : 0;
        changed += was.isPresent() && !was.equals(now.content(page)) ? 1 : 0;
        if (!placedNow.has(page)) { // else its fingerprint is looked at
            addPlace(page);
        }
    }

    private void addPlace(String page) throws IOException {
        noLongerCopied += copiedBefore.has(page) && !copiedNow.has(page) ? 1 : 0;
    }

    private void addGone(String page) throws IOException {
        gone += before.content(page).isPresent() && now.content(page).isEmpty() ? 1 : 0;
    }
}
