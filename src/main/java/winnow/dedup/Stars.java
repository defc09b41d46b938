package winnow.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;

import winnow.model.Copy;
import winnow.model.Evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Stars: a canonical page in the middle, its copies around it, each verified against it and none a
/// copy of a copy.
///
/// A run goes through the pages in star order ([Standing]). Of exact copies only the representative
/// is looked at. Each page is [placed][#place(Profile, Candidates)]: it is a copy of the canonical
/// page before it that holds most of it, or canonical itself, and then a candidate for those behind
/// it. What comes out depends on the set of pages alone. Pages without words take no part.
public final class Stars {
    private static final String SAME = "same-words-as";

    private Stars() {}

    /// Finds the canonical page of `page` among those before it in star order: the one with the
    /// highest verified containment, ties by star order. Empty if there is none and `page` is
    /// canonical itself.
    public static Optional<Star> place(Profile page, Candidates candidates) {
        Verification best = null;
        Standing canonical = null;
        for (Profile candidate : candidates.before(page)) {
            if (page.subject().isForeign(candidate.subject())) {
                continue; // verification would say so after more work
            }
            Verification verification = Verification.of(page, candidate);
            if (verification.kind().isEmpty()) {
                continue;
            }
            Standing standing = Standing.of(candidate);
            if (best == null
                    || canonical == null
                    || Star.isBetter(
                            verification.containment(), standing, best.containment(), canonical)) {
                best = verification;
                canonical = standing;
            }
        }
        if (best == null || canonical == null) {
            return Optional.empty();
        }
        Standing of = canonical;
        return best.copy().map(copy -> new Star(copy, of));
    }

    /// The relation of an exact copy that does not represent its group.
    ///
    /// @param page the id of the exact copy
    /// @param representative the smallest page id of its group
    /// @param placed what became of the representative: the copy it is, or empty if it is canonical
    public static Copy exact(String page, String representative, Optional<Copy> placed) {
        Evidence same = new Evidence(SAME, 1, representative);
        if (placed.isEmpty()) {
            return new Copy(page, representative, Copy.Kind.EXACT, 1, 1, List.of(same));
        }
        Copy copy = placed.get();
        List<Evidence> evidence = new ArrayList<>(copy.evidence());
        evidence.addFirst(same);
        return new Copy(page, copy.of(), copy.kind(), copy.containment(), copy.reverse(), evidence);
    }

    /// The relation of a page to its canonical page, because people said so. How much of it stands
    /// there is measured as of any other; it may be little.
    ///
    /// @param named the page that they said it is a copy of: the canonical page, or a copy of that
    public static Copy joined(Profile page, Profile canonical, String named) {
        Evidence person = new Evidence(Copy.PERSON, 1, "said to be a copy of " + named);
        return Verification.of(page, canonical).copyBy(person);
    }

    /// Whether the pages show what `copy` says: an exact copy has the words of the page it was
    /// found to equal, any other is verified again.
    ///
    /// @param pages profiles by page id; a copy of a page that is missing does not hold
    public static boolean holds(Copy copy, Function<String, Optional<Profile>> pages) {
        Optional<Profile> page = pages.apply(copy.page());
        Optional<Profile> placed = pages.apply(representative(copy));
        Optional<Profile> of = pages.apply(copy.of());
        if (page.isEmpty() || placed.isEmpty() || of.isEmpty()) {
            return false;
        }
        Optional<Copy.Kind> kind =
                placed.get().page().equals(copy.of())
                        ? Optional.of(Copy.Kind.EXACT)
                        : Verification.of(placed.get(), of.get()).kind();
        return exact(page.get()).equals(exact(placed.get()))
                && kind.equals(Optional.of(copy.kind()));
    }

    private static HashValue128 exact(Profile page) {
        return page.fingerprint().exact();
    }

    /// The page that represents the group of exact copies in which `copy` is: the page whose words
    /// it has, if it was not looked at itself; else the copy.
    public static String representative(Copy copy) {
        for (Evidence evidence : copy.evidence()) {
            if (evidence.name().equals(SAME) && evidence.text() != null) {
                return evidence.text();
            }
        }
        return copy.page();
    }

    /// The copies among `pages`, all held in memory, sorted by page id.
    ///
    /// @throws IllegalArgumentException if two pages have one id
    public static List<Copy> of(Collection<Profile> pages) {
        Map<HashValue128, String> representatives = new HashMap<>();
        Map<String, Optional<Copy>> placed = new HashMap<>();
        List<Copy> copies = new ArrayList<>();
        Canonicals canonicals = new Canonicals();
        for (Profile page : inOrder(pages)) {
            String same = representatives.putIfAbsent(page.fingerprint().exact(), page.page());
            if (same != null) {
                copies.add(exact(page.page(), same, placed.getOrDefault(same, Optional.empty())));
                continue;
            }
            Optional<Copy> copy = place(page, canonicals).map(Star::copy);
            placed.put(page.page(), copy);
            copy.ifPresentOrElse(copies::add, () -> canonicals.add(page));
        }
        copies.sort((a, b) -> Standing.compareIds(a.page(), b.page()));
        return copies;
    }

    private static List<Profile> inOrder(Collection<Profile> pages) {
        Map<String, Profile> byId = new HashMap<>();
        List<Profile> ordered = new ArrayList<>();
        for (Profile page : pages) {
            if (byId.put(page.page(), page) != null) {
                throw new IllegalArgumentException("two pages have the id " + page.page());
            }
            if (page.fingerprint().hasWords()) {
                ordered.add(page);
            }
        }
        ordered.sort((a, b) -> Standing.of(a).compareTo(Standing.of(b)));
        return ordered;
    }
}
