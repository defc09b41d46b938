package winnow.dedup;

import org.jspecify.annotations.Nullable;

import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Page;
import winnow.text.Shingles;
import winnow.text.Tokens;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A page as it is compared with others: its words, its shingles, and what it is about.
///
/// Made from the kept text alone, so it can be made again from an index at any time. Immutable and
/// thread-safe. About 30 bytes a word.
public final class Profile {
    private final String page;
    private final Tokens tokens;
    private final long[] shingles;
    private final Subject subject;
    private final Fingerprint fingerprint;

    private Profile(String page, Tokens tokens, Subject subject) {
        this.page = page;
        this.tokens = tokens;
        this.shingles = Shingles.of(tokens);
        this.subject = subject;
        this.fingerprint = Fingerprint.of(tokens, shingles);
    }

    /// The profile of a page's kept blocks.
    public static Profile of(Page page) {
        List<String> blocks = new ArrayList<>();
        BitSet headings = new BitSet();
        for (Block block : page.kept()) {
            headings.set(blocks.size(), block.kind() == BlockKind.HEADING);
            blocks.add(block.text(page.source()));
        }
        return of(page.id(), page.about().title(), blocks, headings);
    }

    /// The profile of a page.
    ///
    /// @param page the page id
    /// @param title its title; null or empty if there is none
    /// @param blocks the kept text of its blocks, in reading order
    /// @param headings the indexes of the blocks that are headings
    public static Profile of(
            String page, @Nullable String title, List<String> blocks, BitSet headings) {
        Tokens tokens = Tokens.of(blocks);
        Tokens named = Tokens.of(title == null ? List.of() : List.of(title));
        return new Profile(page, tokens, Subject.of(named, tokens, headings));
    }

    /// The page id.
    public String page() {
        return page;
    }

    public Fingerprint fingerprint() {
        return fingerprint;
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
