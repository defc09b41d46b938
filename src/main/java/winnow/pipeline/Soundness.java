package winnow.pipeline;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Masks;
import winnow.dedup.Profile;
import winnow.dedup.Stars;
import winnow.index.IndexFiles;
import winnow.index.IndexView;
import winnow.index.Places;
import winnow.index.RunNote;
import winnow.index.UnusableIndex;
import winnow.model.Copy;
import winnow.pipeline.SoundnessReport.Promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a whole finished index and asks of every page and every copy whether the promises hold.
///
/// Conservation is checked by reading: a page that has lost or doubled a character cannot be built.
/// Linear in the index; memory does not grow with it.
public final class Soundness {
    private static final int MOST_NAMED = 100;
    private static final String CONSERVATION =
            "every character of a page is kept or in the audit, once";
    private static final String REPEATED =
            "what is repeated on a site, and where it is kept, follows from its pages";
    private static final String SAVED =
            "nor is a character lost in what an unfinished run has saved";

    private Soundness() {}

    /// Checks the index at `folder`.
    ///
    /// An index without a finished run breaks no promise.
    ///
    /// @throws UnusableIndex if it is not one that can be opened
    public static SoundnessReport check(Path folder) throws IOException {
        List<Promise> promises = new ArrayList<>();
        try (IndexView view = IndexView.open(folder)) {
            promises.add(files(folder));
            promises.add(versions(folder));
            promises.add(pages(view, CONSERVATION, Soundness::brokenPage));
            RepeatedCheck repeated = new RepeatedCheck(view);
            promises.add(copies(view, repeated.masks()));
            promises.add(repeated(repeated));
        } catch (UnusableIndex e) {
            if (!e.isMissing()) {
                throw e;
            }
            return new SoundnessReport(List.of());
        }
        Optional<IndexView> saved = IndexView.openUnfinished(folder);
        if (saved.isPresent()) {
            try (IndexView view = saved.get()) {
                promises.add(pages(view, SAVED, Soundness::lost)); // no copy is decided there yet
            }
        }
        return new SoundnessReport(promises);
    }

    private static Promise files(Path folder) throws IOException {
        IndexFiles.Checked checked = IndexFiles.check(folder);
        return new Promise(
                "every commit's files are sound to Lucene", checked.commits(), checked.broken());
    }

    private static Promise versions(Path folder) throws IOException {
        Tracker commits = new Tracker();
        for (RunNote note : IndexFiles.notes(folder)) {
            commits.checked++;
            String rules = note.settings().getOrDefault(RunSettings.RULES, "none");
            boolean same = rules.equals(Integer.toString(Cleaning.RULES_VERSION));
            commits.broken(
                    same
                            ? null
                            : "run %d was made by rules %s, this program has %d"
                                    .formatted(note.run(), rules, Cleaning.RULES_VERSION));
        }
        return commits.promise("every commit is of this version's format and rules");
    }

    private static @Nullable String lost(IndexView view, String page) throws IOException {
        try {
            return view.page(page).isPresent() ? null : page + ": its text is missing";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /// Asks of every page whether it keeps the promise.
    private static Promise pages(IndexView view, String promise, Question question)
            throws IOException {
        Tracker pages = new Tracker();
        view.eachPageId(
                page -> {
                    pages.checked++;
                    pages.broken(question.broken(view, page));
                });
        return pages.promise(promise);
    }

    private static @Nullable String brokenPage(IndexView view, String page) throws IOException {
        String lost = lost(view, page);
        if (lost != null) {
            return lost;
        }
        boolean copy = view.copy(page).isPresent();
        return copy == view.isMarkedCopy(page)
                ? null
                : page + (copy ? ": a copy, but not marked" : ": marked a copy of nobody");
    }

    private static Promise repeated(RepeatedCheck check) throws IOException {
        Tracker pages = new Tracker();
        check.eachParagraph(pages::broken);
        check.eachPage(
                where -> {
                    pages.checked++;
                    pages.broken(where);
                });
        return pages.promise(REPEATED);
    }

    private static Promise copies(IndexView view, Masks masks) throws IOException {
        Tracker copies = new Tracker();
        Set<String> joined = new HashSet<>();
        new Places(view)
                .eachDecided(
                        (page, of) -> {
                            copies.broken(brokenDecision(view, page, of));
                            if (of != null) {
                                joined.add(page);
                            }
                        });
        view.eachCopy(
                copy -> {
                    copies.checked++;
                    copies.broken(brokenCopy(view, copy, masks, joined));
                });
        return copies.promise("every copy is one of a page that is none, and can be proven again");
    }

    /// @param of the page of which people said it is a copy; null if they said that it is none
    private static @Nullable String brokenDecision(IndexView view, String page, @Nullable String of)
            throws IOException {
        Optional<String> is = view.copy(page).map(Copy::of);
        Optional<String> star =
                of == null ? Optional.empty() : Optional.of(view.copy(of).map(Copy::of).orElse(of));
        return is.equals(star) ? null : page + ": not what people decided";
    }

    /// @param joined the pages of which people said that they are copies
    private static @Nullable String brokenCopy(
            IndexView view, Copy copy, Masks masks, Set<String> joined) throws IOException {
        String name = copy.page() + " as a copy of " + copy.of();
        if (view.copy(copy.of()).isPresent()) {
            return name + ": that page is a copy itself";
        }
        if (copy.isByPerson() != joined.contains(copy.page())) {
            return name + ": not what people decided";
        }
        return copy.isByPerson() || Stars.holds(copy, id -> profile(view, id, masks))
                ? null
                : name + ": the pages do not show it";
    }

    private static Optional<Profile> profile(IndexView view, String page, Masks masks) {
        try {
            return view.cleaned(page).map(stored -> Profile.of(stored.page(), masks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is broken about a page; null if nothing is.
    private interface Question {
        @Nullable String broken(IndexView view, String page) throws IOException;
    }

    private static final class Tracker {
        private final List<String> broken = new ArrayList<>();
        private long checked;

        void broken(@Nullable String where) {
            if (where != null && broken.size() < MOST_NAMED) {
                broken.add(where);
            }
        }

        Promise promise(String name) {
            return new Promise(name, checked, broken);
        }
    }
}
