package winnow.dedup;

import winnow.model.Stretch;
import winnow.text.Tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two pages side by side: what both have and where they differ, in the reading order of the first.
///
/// What only the other has stands behind the words it follows there. Linear in the two pages. For
/// one thread.
public final class SideBySide {
    private static final int NONE = Anchors.NONE;

    private final Tokens page;
    private final Tokens other;
    private final Alignment there;
    private final Alignment back;
    private final List<Stretch> stretches = new ArrayList<>();

    /// Words of the other page that are shown beside what stands in their place.
    private final boolean[] shown;

    private SideBySide(Profile page, Profile other) {
        this.page = page.tokens();
        this.other = other.tokens();
        this.there = Alignment.of(page.tokens(), other.tokens());
        this.back = there.inverse();
        this.shown = new boolean[other.tokens().size()];
    }

    /// Compares two pages.
    public static List<Stretch> of(Profile page, Profile other) {
        SideBySide sides = new SideBySide(page, other);
        sides.compare();
        return sides.stretches;
    }

    private void compare() {
        onlyThere(0);
        int i = 0;
        while (i < page.size()) {
            int end = there.place(i) == NONE ? endOfOwn(i) : endOfShared(i);
            if (there.place(i) != NONE) {
                add(Stretch.Kind.SHARED, page.words(i, end), page.words(i, end));
                if (!isReplacement(end)) {
                    onlyThere(there.place(end - 1) + 1);
                }
            } else if (i > 0 && isReplacement(i)) {
                int from = there.place(i - 1) + 1;
                int to = there.place(end);
                Arrays.fill(shown, from, to, true);
                add(Stretch.Kind.REPLACED, page.words(i, end), other.words(from, to));
            } else {
                add(Stretch.Kind.ONLY_HERE, page.words(i, end), "");
            }
            i = end;
        }
        for (int j = 0; j < other.size(); j++) { // what follows words that have no place here
            onlyThere(j);
        }
    }

    private int endOfOwn(int from) {
        int end = from;
        while (end < page.size() && there.place(end) == NONE) {
            end++;
        }
        return end;
    }

    private int endOfShared(int from) {
        int end = from + 1;
        while (end < page.size() && there.place(end) == there.place(end - 1) + 1) {
            end++;
        }
        return end;
    }

    /// Whether a phrase that starts with word `from`, between words that both have, stands where
    /// the other page has another phrase.
    private boolean isReplacement(int from) {
        if (from >= page.size() || there.place(from) != NONE) {
            return false;
        }
        int end = endOfOwn(from);
        if (end == page.size() || end - from > Thresholds.PHRASE) {
            return false;
        }
        int gap = there.place(end) - there.place(from - 1) - 1;
        if (gap < 1 || gap > Thresholds.PHRASE) {
            return false;
        }
        for (int j = there.place(from - 1) + 1; j < there.place(end); j++) {
            if (back.place(j) != NONE || shown[j]) {
                return false;
            }
        }
        return true;
    }

    /// Adds the words from `from` on that only the other page has and that are not shown yet.
    private void onlyThere(int from) {
        int end = from;
        while (end < other.size() && back.place(end) == NONE && !shown[end]) {
            shown[end++] = true;
        }
        if (end > from) {
            add(Stretch.Kind.ONLY_THERE, "", other.words(from, end));
        }
    }

    private void add(Stretch.Kind kind, String here, String there) {
        stretches.add(new Stretch(kind, here, there));
    }
}
