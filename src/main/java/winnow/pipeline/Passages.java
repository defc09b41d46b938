package winnow.pipeline;

import winnow.dedup.Fingerprint;
import winnow.dedup.Paragraphs;
import winnow.dedup.Repetition;
import winnow.dedup.SiteText;
import winnow.dedup.Standing;
import winnow.index.Drops;
import winnow.index.Drops.Drop;
import winnow.index.IndexView;
import winnow.index.PageDraft;
import winnow.index.ParagraphId;
import winnow.index.ParagraphTable;
import winnow.index.Repeated;
import winnow.index.Repeats;
import winnow.index.StoredPages;
import winnow.model.CleanPage;
import winnow.model.Piece;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What becomes of every page that holds a repeated paragraph: which of its words are masked, and
/// which paragraphs are passages on another page and are removed from this one.
///
/// Of the pages of a site that hold a paragraph which [is the site's][Repetition#isOfSite] one
/// keeps it as a passage: the first in star order of those that are no copies, for a copy is not
/// searched; the first of all if all are copies. A page that has next to nothing else
/// ([Fingerprint#isTiny(int)]) keeps its paragraphs too: an answer that stands word for word on
/// many pages is all that such a page says.
///
/// A function of the pages, the repeated paragraphs and, for who keeps one, of which pages are
/// copies; nothing is written. For one thread, then read by any number.
final class Passages {
    private final RepeatedParagraphs repeated;
    private final StoredPages pages;
    private final ParagraphTable table;
    private final RepeatedSums sums = new RepeatedSums();
    private final Map<Integer, Integer> pagesOfSite = new HashMap<>();
    private final BitSet ofSite = new BitSet();
    private final int[] keepers;
    private final int[] holders;

    private Passages(IndexView view, RepeatedParagraphs repeated) throws IOException {
        this.repeated = repeated;
        this.pages = new StoredPages(view);
        this.table = new ParagraphTable(view);
        this.keepers = new int[repeated.size()];
        this.holders = new int[repeated.size()];
    }

    /// Works out what is masked, and not who keeps it.
    ///
    /// @param view all pages
    /// @param repeated what is repeated on them
    static Passages masked(IndexView view, RepeatedParagraphs repeated) throws IOException {
        Passages passages = new Passages(view, repeated);
        for (int number = 0; number < repeated.size(); number++) {
            if (repeated.isFirst(number)) {
                passages.mask(number);
            }
        }
        return passages;
    }

    /// Works out all of it.
    ///
    /// @param view all pages
    /// @param repeated what is repeated on them
    static Passages of(IndexView view, RepeatedParagraphs repeated) throws IOException {
        Passages passages = masked(view, repeated);
        for (int number = 0; number < repeated.size(); number++) {
            passages.findKeeper(number);
            passages.drop(number);
        }
        return passages;
    }

    private void mask(int number) throws IOException {
        long paragraph = repeated.id(number).paragraph();
        long mark = Repeats.mark(paragraph);
        int words = repeated.words(number);
        table.eachHolder(paragraph, (doc, times) -> sums.mask(doc, mark, times * words));
    }

    private void findKeeper(int number) throws IOException {
        keepers[number] = RepeatedParagraphs.NONE;
        table.eachHolder(
                repeated.id(number),
                (doc, times) -> {
                    holders[number]++;
                    if (keepers[number] < 0 || isBefore(doc, keepers[number])) {
                        keepers[number] = doc;
                    }
                });
    }

    private boolean isBefore(int doc, int other) throws IOException {
        if (pages.isCopy(doc) != pages.isCopy(other)) {
            return pages.isCopy(other);
        }
        int order = Integer.compare(complete(other), complete(doc));
        return order != 0 ? order < 0 : Standing.compareIds(pages.id(doc), pages.id(other)) < 0;
    }

    private void drop(int number) throws IOException {
        ParagraphId paragraph = repeated.id(number);
        ofSite.set(number, Repetition.isOfSite(holders[number], pagesOf(number)));
        if (!ofSite.get(number)) {
            return;
        }
        long mark = Repeats.mark(paragraph.paragraph());
        table.eachHolder(
                paragraph,
                (doc, times) -> {
                    if (doc != keepers[number] && !Fingerprint.isTiny(complete(doc))) {
                        sums.drop(doc, mark);
                    }
                });
    }

    /// How many pages the site has of that repeated paragraph.
    private int pagesOf(int number) throws IOException {
        int site = repeated.id(number).site();
        Integer known = pagesOfSite.get(site);
        int count = known != null ? known : pages.pagesOfSite(keepers[number]);
        pagesOfSite.put(site, count);
        return count;
    }

    /// The number of tokens of that page that are not masked.
    int complete(int doc) throws IOException {
        return pages.words(doc) - sums.words(doc);
    }

    /// The marks of what is masked on that page, see [Repeats].
    long masked(int doc) {
        return sums.masked(doc);
    }

    /// The marks of what is removed from that page.
    long dropped(int doc) {
        return sums.dropped(doc);
    }

    /// The page as it is to be stored when its words are masked; what is removed from it is as it
    /// was.
    ///
    /// @param doc its document
    /// @param was as it is stored
    PageDraft mask(int doc, PageDraft was) throws IOException {
        Paragraphs paragraphs = Paragraphs.of(was.page().page());
        Repeats before = was.repeats();
        return was.with(
                new Repeats(
                        paragraphs.size(),
                        paragraphs.all(),
                        masked(doc),
                        before.dropped(),
                        before.drops()),
                complete(doc));
    }

    /// The page as it is to be stored now.
    ///
    /// @param doc its document
    /// @param was as it is stored
    PageDraft apply(int doc, PageDraft was) throws IOException {
        Paragraphs paragraphs = Paragraphs.of(was.page().page());
        return was.with(
                new Repeats(
                        paragraphs.size(),
                        paragraphs.all(),
                        masked(doc),
                        dropped(doc),
                        drops(doc, was.page(), paragraphs)),
                complete(doc));
    }

    /// The pieces that are removed from that page.
    Drops drops(int doc, CleanPage page) {
        return drops(doc, page, Paragraphs.of(page.page()));
    }

    /// The pieces that are removed; not all that is asked for, see [SiteText].
    private Drops drops(int doc, CleanPage page, Paragraphs paragraphs) {
        if (dropped(doc) == 0) {
            return Drops.NONE;
        }
        int site = ParagraphId.site(page.site());
        BitSet gone = SiteText.of(paragraphs, hash -> isDropped(doc, new ParagraphId(hash, site)));
        List<Piece> pieces = page.page().pieces();
        List<Drop> drops = new ArrayList<>();
        int block = 0;
        for (int number = 0; number < pieces.size(); number++) {
            if (pieces.get(number).isKept() && gone.get(block++)) {
                drops.add(new Drop(number, paragraphs.hash(block - 1)));
            }
        }
        return new Drops(drops);
    }

    private boolean isDropped(int doc, ParagraphId paragraph) {
        int number = repeated.find(paragraph.paragraph(), paragraph.site());
        return number >= 0 && ofSite.get(number) && keepers[number] != doc;
    }

    /// What is to be known of a repeated paragraph, by its number.
    Repeated repeated(int number) throws IOException {
        return new Repeated(repeated.words(number), holders[number], pages.id(keepers[number]));
    }
}
