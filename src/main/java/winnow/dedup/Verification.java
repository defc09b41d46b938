package winnow.dedup;

import winnow.model.Copy;
import winnow.model.Evidence;
import winnow.model.Relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much of a page stands in another, word by word, and whether that makes it a copy.
///
/// The containment of a page in another is the share of its shingles found there, or the share of
/// its words that alignment finds there, whichever is larger: shingles see through another order,
/// alignment through changed words. Two pages made from one template, about two subjects or with
/// other numbers, are no copies however much they share.
///
/// A pure function of the two profiles: asked the other way round it answers the same with
/// containment and reverse exchanged. Linear in the two pages. For one thread.
public final class Verification {
    /// Words of a passage that are shown as evidence.
    private static final int SHOWN_WORDS = 12;

    /// Replaced words that are shown as evidence.
    private static final int SHOWN_PAIRS = 5;

    private final Profile page;
    private final Profile other;
    private final int shared;
    private final Alignment there;
    private final Alignment back;
    private final double containment;
    private final double reverse;
    private final Optional<Evidence> difference;

    /// Why one of them is an aggregate that the other stands in; asked only where they would be
    /// copies.
    private final Optional<Evidence> part;

    private Verification(Profile page, Profile other) {
        this.page = page;
        this.other = other;
        shared = page.sharedShingles(other);
        if (page.fingerprint().compareTo(other.fingerprint()) <= 0) {
            back = Alignment.of(other.tokens(), page.tokens());
            there = back.inverse();
        } else {
            there = Alignment.of(page.tokens(), other.tokens());
            back = there.inverse();
        }
        containment = Math.max(part(shared, page.shingles()), there.cover());
        reverse = Math.max(part(shared, other.shingles()), back.cover());
        difference =
                Math.max(containment, reverse) < Thresholds.CONTAINED
                        ? Optional.empty()
                        : findDifference();
        part = isAlmostCopy() && difference.isEmpty() ? findPart() : Optional.empty();
    }

    /// Compares `page` with `other`.
    public static Verification of(Profile page, Profile other) {
        return new Verification(page, other);
    }

    private static double part(int count, int of) {
        return of == 0 ? 0 : (double) count / of;
    }

    private Optional<Evidence> findPart() {
        return ForeignPart.of(other, page, back).or(() -> ForeignPart.of(page, other, there));
    }

    private Optional<Evidence> findDifference() {
        return ownTopic(page, other, there, "here only")
                .or(() -> ownTopic(other, page, back, "there only"))
                .or(() -> ownName(page, other, there, back, "here only"))
                .or(() -> ownName(other, page, back, there, "there only"))
                .or(() -> replaced().difference())
                .or(() -> Replacements.of(other, page, back).difference());
    }

    private static Optional<Evidence> ownTopic(
            Profile page, Profile other, Alignment alignment, String where) {
        Subject subject = page.subject();
        return subject.absentFrom(other.subject())
                .map(topic -> "about ‘" + Excerpt.of(topic) + "’ " + where)
                .or(
                        () ->
                                subject.putIn(alignment, other.subject())
                                        .map(
                                                word ->
                                                        "‘"
                                                                + Excerpt.of(word)
                                                                + "’ in the title "
                                                                + where))
                .map(text -> new Evidence("other-subject", 1, text));
    }

    private static Optional<Evidence> ownName(
            Profile page, Profile other, Alignment there, Alignment back, String where) {
        return Opening.otherName(page, other, there, back)
                .or(() -> LoneDifference.of(page, other))
                .map(
                        name ->
                                new Evidence(
                                        "other-subject",
                                        1,
                                        "about ‘" + Excerpt.of(name) + "’ " + where));
    }

    private Replacements replaced() {
        return Replacements.of(page, other, there);
    }

    /// The share of the page found in the other, from 0 to 1.
    public double containment() {
        return containment;
    }

    /// The share of the other found in the page, from 0 to 1.
    public double reverse() {
        return reverse;
    }

    /// What makes two pages of one text different pages: the subject or the numbers exchanged.
    /// Empty if nothing does, or too little is shared to ask.
    public Optional<Evidence> difference() {
        return difference;
    }

    /// How the page is a copy of the other; empty if it is none.
    public Optional<Copy.Kind> kind() {
        if (page.fingerprint().exact().equals(other.fingerprint().exact())) {
            return Optional.of(Copy.Kind.EXACT);
        }
        if (!isAlmostCopy() || difference.isPresent() || part.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(reverse >= Thresholds.CONTAINED ? Copy.Kind.NEAR : Copy.Kind.CONTAINED);
    }

    private boolean isAlmostCopy() {
        return !page.fingerprint().isTiny()
                && !other.fingerprint().isTiny()
                && containment >= Thresholds.CONTAINED
                && !isThin();
    }

    /// Whether one of them says nowhere what it is about, or their titles name two things, and its
    /// words are not nearly all found in their runs: an answer about another disease, made from the
    /// same template, looks just so.
    private boolean isThin() {
        boolean unnamed = page.subject().opening() > 0 || other.subject().opening() > 0;
        return part(shared, page.shingles()) < Thresholds.UNNAMED_CONTAINED
                && (unnamed || page.subject().isTitledOtherwise(other.subject()));
    }

    /// The page as a copy of the other, with the proof; empty if it is none.
    public Optional<Copy> copy() {
        return kind().map(
                        kind ->
                                new Copy(
                                        page.page(),
                                        other.page(),
                                        kind,
                                        containment,
                                        reverse,
                                        evidence()));
    }

    /// The page as a copy of the other for another reason than what is found here.
    Copy copyBy(Evidence reason) {
        boolean same = page.fingerprint().exact().equals(other.fingerprint().exact());
        boolean near = Math.min(containment, reverse) >= Thresholds.CONTAINED;
        Copy.Kind kind = same ? Copy.Kind.EXACT : near ? Copy.Kind.NEAR : Copy.Kind.CONTAINED;
        List<Evidence> evidence = new ArrayList<>(evidence());
        evidence.addFirst(reason);
        return new Copy(page.page(), other.page(), kind, containment, reverse, evidence);
    }

    /// What the pages have to do with each other if the page stays, or is a copy of another one;
    /// empty if nothing.
    public Optional<Relation> relation() {
        if (page.fingerprint().isTiny() || other.fingerprint().isTiny()) {
            return Optional.empty();
        }
        if (stands()) {
            return Optional.of(relation(Relation.Kind.CONTAINED, part.or(() -> difference)));
        }
        boolean much = Math.max(containment, reverse) >= Thresholds.CONTAINED;
        if (much && (difference.isPresent() || isThin())) {
            return Optional.of(relation(Relation.Kind.ALIKE, difference));
        }
        Alignment.Passage passage = there.longest();
        if (passage.size() < Thresholds.QUOTED) {
            return Optional.empty();
        }
        String words = Excerpt.of(page.tokens().words(passage.start(), passage.end()));
        Evidence quoted = new Evidence("longest-passage", passage.size(), words);
        return Optional.of(relation(Relation.Kind.QUOTED, Optional.of(quoted)));
    }

    /// Whether the page stands in the other as it is, and only the other may have more: nothing in
    /// it is exchanged for something else, and no part of it is about what the other has not.
    private boolean stands() {
        return isAlmostCopy()
                && ForeignPart.of(page, other, there).isEmpty()
                && ownTopic(page, other, there, "here only").isEmpty()
                && ownName(page, other, there, back, "here only").isEmpty()
                && ownName(other, page, back, there, "there only").isEmpty()
                && replaced().difference().isEmpty()
                && Replacements.of(other, page, back).difference().isEmpty();
    }

    private Relation relation(Relation.Kind kind, Optional<Evidence> first) {
        List<Evidence> evidence = new ArrayList<>(evidence());
        first.ifPresent(evidence::addFirst);
        return new Relation(page.page(), other.page(), kind, containment, reverse, evidence);
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        String found = "%d of %d word shingles".formatted(shared, page.shingles());
        evidence.add(new Evidence("shared-shingles", shared, found));
        String words = "%d of %d words in the same order".formatted(there.aligned(), there.size());
        evidence.add(new Evidence("aligned", there.cover(), words));
        Replacements replaced = replaced();
        if (replaced.size() > 0) {
            String pairs = replaced.words(SHOWN_PAIRS);
            evidence.add(new Evidence("differing-words", replaced.size(), pairs));
        }
        addOnly(evidence, "only-here", there);
        addOnly(evidence, "only-there", back);
        return evidence;
    }

    private static void addOnly(List<Evidence> evidence, String name, Alignment alignment) {
        int count = alignment.size() - alignment.aligned();
        if (count > 0) {
            evidence.add(new Evidence(name, count, Excerpt.of(alignment.unmatched(SHOWN_WORDS))));
        }
    }
}
