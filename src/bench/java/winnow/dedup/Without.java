package winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Stars that lack one of the rules, to see what it is worth: candidates and order are Winnow's, a
/// page joins the star that holds most of it as this rule's absence lets it.
public enum Without {
    /// All rules: must find what [Stars#of] finds.
    NOTHING {
        @Override
        boolean isCopy(Profile page, Profile other, Verification both) {
            return both.kind().isPresent();
        }
    },

    /// Subjects and numbers may differ, and the canonical page may be an aggregate.
    VETO {
        @Override
        boolean isCopy(Profile page, Profile other, Verification both) {
            return both.containment() >= Thresholds.CONTAINED;
        }
    },

    /// Only word shingles count, no words in the same order.
    ALIGNMENT {
        @Override
        boolean isCopy(Profile page, Profile other, Verification both) {
            return both.kind().isPresent()
                    && page.sharedShingles(other) >= Thresholds.CONTAINED * page.shingles();
        }
    };

    abstract boolean isCopy(Profile page, Profile other, Verification both);

    /// The canonical page of each page, its own number if it is canonical.
    public int[] clusters(List<Profile> pages) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).fingerprint().complete() > 0) {
                order.add(i);
            }
        }
        order.sort((a, b) -> Standing.of(pages.get(a)).compareTo(Standing.of(pages.get(b))));
        int[] clusters = new int[pages.size()];
        Map<HashValue128, Integer> same = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        Canonicals canonicals = new Canonicals();
        for (int i = 0; i < clusters.length; i++) {
            clusters[i] = i;
        }
        for (int i : order) {
            Profile page = pages.get(i);
            Integer first = same.putIfAbsent(page.fingerprint().exact(), i);
            int star = first == null ? star(page, canonicals, numbers) : clusters[first];
            if (star < 0) {
                numbers.put(page.page(), i);
                canonicals.add(page);
            } else {
                clusters[i] = star;
            }
        }
        return clusters;
    }

    private int star(Profile page, Canonicals canonicals, Map<String, Integer> numbers) {
        int best = -1;
        double most = 0;
        Standing standing = Standing.of(page);
        for (Profile other : canonicals.before(page)) {
            if (this != VETO && page.subject().isForeign(other.subject())) {
                continue; // as in Stars
            }
            Verification both = Verification.of(page, other);
            Standing there = Standing.of(other);
            if (isCopy(page, other, both)
                    && (best < 0 || Star.isBetter(both.containment(), there, most, standing))) {
                best = numbers.getOrDefault(other.page(), -1);
                most = both.containment();
                standing = there;
            }
        }
        return best;
    }
}
