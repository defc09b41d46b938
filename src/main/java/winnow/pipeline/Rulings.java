package winnow.pipeline;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.jspecify.annotations.Nullable;

import winnow.index.IndexView;
import winnow.index.Places;
import winnow.index.RunWriter;
import winnow.model.PageText;
import winnow.model.Ruling;
import winnow.pipeline.DecisionState.Status;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which decisions of people hold on the pages of an index, and what they say of each page.
///
/// A decision holds as long as the pages that it names have the texts they had when it was made. Of
/// two about one page the later one counts; and one that makes a page a copy of what is its own
/// copy by an earlier one takes that one's place. So what holds is a function of the decisions, in
/// their order, and of the pages. Pages are named by their Lucene documents. For one thread.
final class Rulings {
    /// The page is no copy.
    private static final int STAYS = -1;

    private final IndexView view;
    private final Places places;
    private final Status[] statuses;

    /// By page: the page of which it is a copy, or [#STAYS].
    private final Map<Integer, Integer> decided = new HashMap<>();

    /// By page: where the decision that holds stands in the list.
    private final Map<Integer, Integer> source = new HashMap<>();

    private Rulings(IndexView view, Places places, int size) {
        this.view = view;
        this.places = places;
        this.statuses = new Status[size];
    }

    /// Finds out which hold.
    ///
    /// @param said every decision that was not undone, the oldest first
    /// @param places of `view`
    static Rulings of(List<Ruling> said, IndexView view, Places places) throws IOException {
        Rulings rulings = new Rulings(view, places, said.size());
        for (int i = 0; i < said.size(); i++) {
            rulings.take(said.get(i), i);
        }
        return rulings;
    }

    private void take(Ruling ruling, int number) throws IOException {
        PageText target = ruling.of();
        Status page = status(ruling.page());
        Status of = target == null ? Status.HOLDS : status(target);
        statuses[number] = page == Status.HOLDS ? of : page;
        if (statuses[number] != Status.HOLDS) {
            return;
        }
        int doc = places.document(ruling.page().id());
        replace(doc);
        if (target == null) {
            decided.put(doc, STAYS);
        } else {
            int other = places.document(target.id());
            int last = other;
            for (int at = other; isJoined(at) && at != doc; at = of(at)) {
                last = at;
            }
            if (isJoined(last) && of(last) == doc) {
                replace(last);
            }
            decided.put(doc, other);
        }
        source.put(doc, number);
    }

    /// Forgets what was decided about a page, for a later decision takes its place.
    private void replace(int doc) {
        Integer earlier = source.remove(doc);
        if (earlier != null) {
            statuses[earlier] = Status.REPLACED;
            decided.remove(doc);
        }
    }

    private Status status(PageText page) throws IOException {
        int doc = places.document(page.id());
        if (doc < 0) {
            return Status.GONE;
        }
        boolean same = places.hasWords(doc) && text(places.exact(doc)).equals(page.text());
        return same ? Status.HOLDS : Status.CHANGED;
    }

    /// A page with the text it has.
    ///
    /// @return empty if there is no such page, or nothing of it is kept
    static Optional<PageText> page(String id, Places places) throws IOException {
        int doc = places.document(id);
        return doc < 0 || !places.hasWords(doc)
                ? Optional.empty()
                : Optional.of(new PageText(id, text(places.exact(doc))));
    }

    private static String text(HashValue128 words) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(words.getMostSignificantBits())
                + hex.toHexDigits(words.getLeastSignificantBits());
    }

    /// What became of each decision, in their order.
    List<Status> statuses() {
        return List.of(statuses);
    }

    /// Whether nothing holds of any page.
    boolean areNone() {
        return decided.isEmpty();
    }

    /// Whether anything holds of that page.
    boolean isDecided(int doc) {
        return decided.containsKey(doc);
    }

    /// Whether that page is no copy.
    boolean stays(int doc) {
        return decided.getOrDefault(doc, 0) == STAYS;
    }

    /// Whether that page is a copy.
    boolean isJoined(int doc) {
        return isDecided(doc) && !stays(doc);
    }

    /// The page of which one is a copy that [is joined][#isJoined(int)].
    int of(int doc) {
        Integer other = decided.get(doc);
        if (other == null || other == STAYS) {
            throw new IllegalArgumentException("nobody decided that it is a copy");
        }
        return other;
    }

    /// The pages that are copies, in no order.
    int[] joined() {
        return decided.keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(this::isJoined)
                .toArray();
    }

    /// The ids of the pages about which something else holds than is noted in the index.
    Set<String> changed() throws IOException {
        Map<String, String> now = now();
        Set<String> changed = new TreeSet<>(now.keySet());
        places.eachDecided(
                (page, other) -> {
                    if (said(other).equals(now.get(page))) {
                        changed.remove(page);
                    } else {
                        changed.add(page);
                    }
                });
        return changed;
    }

    /// Notes in the index what holds of those pages.
    void note(RunWriter run, Set<String> pages) throws IOException {
        Map<String, String> now = now();
        for (String page : pages) {
            String other = now.get(page);
            if (other == null) {
                run.removeDecided(page);
            } else {
                run.writeDecided(page, other.isEmpty() ? null : other);
            }
        }
    }

    /// By page: of whom it is a copy; empty if it is none.
    private Map<String, String> now() throws IOException {
        Map<String, String> now = new TreeMap<>();
        for (int doc : decided.keySet()) {
            now.put(view.pageId(doc), stays(doc) ? "" : view.pageId(of(doc)));
        }
        return now;
    }

    private static String said(@Nullable String other) {
        return other == null ? "" : other;
    }
}
