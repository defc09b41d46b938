package winnow.dedup;

import org.jspecify.annotations.Nullable;

import winnow.model.Page;
import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.BitSet;
import java.util.List;

/// A page as it is compared with others: its words, its shingles, and what it is about.
///
/// Made from the kept text alone, so it can be made again from an index at any time. Of a paragraph
/// that is repeated ([Repetition]) it knows only that it is there: it gives no words to anything
/// but the hash of the whole. Immutable and thread-safe. About 30 bytes a word.
public final class Profile {
    private static final int[] NONE = {};

    private final String page;
    private final Tokens tokens;
    private final long[] shingles;
    private final Subject subject;
    private final Fingerprint fingerprint;

    /// @param all every word, masked or not
    private Profile(String page, Tokens all, Tokens tokens, Subject subject) {
        this.page = page;
        this.tokens = tokens;
        this.shingles = Shingles.of(tokens);
        this.subject = subject;
        this.fingerprint = Fingerprint.of(all, tokens, shingles);
    }

    /// The profile of a page of which nothing is masked.
    public static Profile of(Page page) {
        return of(Paragraphs.of(page), Masks.NONE);
    }

    /// The profile of a page.
    ///
    /// @param page as it was cleaned, nothing removed from it as repeated
    public static Profile of(Page page, Masks masks) {
        return of(Paragraphs.of(page), masks);
    }

    /// The profile of a page.
    public static Profile of(Paragraphs blocks, Masks masks) {
        Tokens tokens = blocks.tokens();
        BitSet headings = blocks.headings();
        BitSet masked = blocks.masked(masks);
        if (!masked.isEmpty()) {
            headings = without(headings, masked, tokens.blocks());
            tokens = tokens.without(masked);
        }
        Page page = blocks.page();
        Subject subject = subject(page.about().title(), tokens, headings);
        return new Profile(page.id(), blocks.tokens(), tokens, subject);
    }

    /// The numbers of the headings among the blocks that are left.
    private static BitSet without(BitSet headings, BitSet masked, int blocks) {
        BitSet left = new BitSet();
        int number = 0;
        for (int block = 0; block < blocks; block++) {
            if (!masked.get(block)) {
                left.set(number++, headings.get(block));
            }
        }
        return left;
    }

    private static Subject subject(@Nullable String title, Tokens tokens, BitSet headings) {
        Tokens named = Tokens.of(title == null ? List.of() : List.of(title));
        return Subject.of(named, tokens, headings);
    }

    /// The profile of a page of which nothing is masked.
    ///
    /// @param page the page id
    /// @param title its title; null or empty if there is none
    /// @param blocks the kept text of its blocks, in reading order
    /// @param headings the indexes of the blocks that are headings
    public static Profile of(
            String page, @Nullable String title, List<String> blocks, BitSet headings) {
        Tokens tokens = Tokens.of(blocks);
        return new Profile(page, tokens, tokens, subject(title, tokens, headings));
    }

    /// The page id.
    public String page() {
        return page;
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /// The keys under one of which the page may be put to be found by others.
    ///
    /// Two pages are about two things if one of them has a topic that the other never names, or
    /// each of them a word of its opening used twice ([Stars#place] asks that first). So if two are
    /// not foreign, one [asks][#asks()] for every key of the other, and so does the other for its
    /// own; of a page without a topic, whose keys are its words used twice, one of both is true. So
    /// any one key leads to all pages that count. Which is taken may hang on anything: it decides
    /// how many others are found beside these, never which of these. A key is two hashes, of the
    /// word in its upper half, of what all spellings of it have in common in its lower one.
    public long[] keys() {
        return subject.keys();
    }

    /// What the page asks for among the halves of [keys][#keys()] of others, ascending, each once:
    /// all that it names.
    public int[] asks() {
        return subject.asks();
    }

    /// Of which a page that has no topic lets itself be found by any that has it as a half of its
    /// own key: what it asks for. None if it has a topic, or its key is that of pages which use no
    /// word twice, for which everybody asks.
    public int[] answers() {
        return subject.hasTopic() || subject.hasNoWord() ? NONE : subject.asks();
    }

    Tokens tokens() {
        return tokens;
    }

    /// The number of distinct shingles.
    int shingles() {
        return shingles.length;
    }

    /// How many distinct shingles this page shares with `other`.
    int sharedShingles(Profile other) {
        return Shingles.shared(shingles, other.shingles);
    }

    Subject subject() {
        return subject;
    }

    /// The page id and its size, for debugging.
    @Override
    public String toString() {
        return page + ": " + tokens.size() + " tokens, " + shingles.length + " shingles";
    }
}
