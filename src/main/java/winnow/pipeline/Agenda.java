package winnow.pipeline;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.jspecify.annotations.Nullable;

import winnow.dedup.Standing;
import winnow.index.IndexView;
import winnow.index.Places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// The pages that are to find their places, in star order: those that a run has written, and those
/// that lost their place or are to look at a new one. Grows while it is worked through, always
/// behind the page that is being placed.
///
/// Holds 8 bytes for each page that the run has written, about 40 for each other one; the groups of
/// the next few hundred pages are open. For one thread.
final class Agenda {
    private final IndexView view;
    private final Places places;

    /// Pages without a place, sorted: the missing completeness in the upper, the document in the
    /// lower half.
    private final long[] unplaced;

    private int next;

    /// Pages that have one and are to be looked at again, in the same form.
    private final PriorityQueue<Long> again = new PriorityQueue<>();

    private final TreeMap<Standing, Group> open = new TreeMap<>();

    /// Pages of at least so many tokens are open.
    private int opened = Integer.MAX_VALUE;

    private @Nullable Standing current;

    private Agenda(IndexView view, Places places, long[] unplaced) {
        this.view = view;
        this.places = places;
        this.unplaced = unplaced;
    }

    /// What a run has to do about the stars.
    ///
    /// @param view what it has written: all pages
    static Agenda of(IndexView view, Places places) throws IOException {
        int[] written = places.written(view.note().run());
        long[] unplaced = new long[written.length];
        int size = 0;
        for (int doc : written) {
            if (places.complete(doc) > 0 && !isPlaced(doc, view, places)) {
                unplaced[size++] = key(places.complete(doc), doc);
            }
        }
        unplaced = Arrays.copyOf(unplaced, size);
        Arrays.sort(unplaced);
        Agenda agenda = new Agenda(view, places, unplaced);
        if (!places.isEmpty()) {
            for (int doc : written) {
                agenda.addLost(view.pageId(doc));
            }
            for (String page : places.gone()) {
                agenda.addLost(page);
            }
            agenda.addAll(places.pending());
        }
        return agenda;
    }

    /// Whether a page that the run has written has found its place before the run was stopped.
    private static boolean isPlaced(int doc, IndexView view, Places places) throws IOException {
        return !places.isEmpty() && places.isPlaced(view.pageId(doc));
    }

    /// Adds what hung on a page that is another now, or gone.
    private void addLost(String page) throws IOException {
        if (!places.isPlaced(page)) {
            addAll(places.around(page));
            addAll(places.following(page));
        }
    }

    private static long key(int complete, int doc) {
        return (long) (Integer.MAX_VALUE - complete) << Integer.SIZE | doc;
    }

    private static int complete(long key) {
        return Integer.MAX_VALUE - (int) (key >>> Integer.SIZE);
    }

    /// How many pages there are to place, as far as it is known.
    int size() {
        return unplaced.length - next + again.size() + open.size();
    }

    void addAll(Iterable<String> pages) throws IOException {
        for (String page : pages) {
            add(page);
        }
    }

    /// Adds a page that has a place and is to be looked at again. One whose representative is
    /// placed already is not: it has gone with that.
    void add(String page) throws IOException {
        int doc = places.document(page);
        if (doc < 0 || places.complete(doc) == 0) {
            return;
        }
        int complete = places.complete(doc);
        if (complete < opened) {
            again.add(key(complete, doc));
            return;
        }
        Group group = group(places.exact(doc), complete, List.of(doc));
        if (current == null || group.standing().compareTo(current) > 0) {
            open.computeIfAbsent(group.standing(), standing -> group).take(page);
        }
    }

    /// Opens groups until there are `most`, or their pages have so many tokens.
    ///
    /// @return the groups opened by this call
    List<Group> open(int most, long tokens) throws IOException {
        long sum = 0;
        for (Standing standing : open.keySet()) {
            sum += standing.complete();
        }
        List<Group> fresh = new ArrayList<>();
        while (open.size() < most && (open.isEmpty() || sum < tokens) && hasMore()) {
            for (Group group : openClass()) {
                open.put(group.standing(), group);
                fresh.add(group);
                sum += group.standing().complete();
            }
        }
        return fresh;
    }

    private boolean hasMore() {
        return next < unplaced.length || !again.isEmpty();
    }

    /// All groups of the pages with the highest completeness.
    private List<Group> openClass() throws IOException {
        long first =
                Math.min(
                        next < unplaced.length ? unplaced[next] : Long.MAX_VALUE,
                        again.isEmpty() ? Long.MAX_VALUE : again.element());
        opened = complete(first);
        Map<HashValue128, List<Integer>> byTokens = new HashMap<>();
        for (int doc : documents()) {
            byTokens.computeIfAbsent(places.exact(doc), tokens -> new ArrayList<>()).add(doc);
        }
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<HashValue128, List<Integer>> same : byTokens.entrySet()) {
            groups.add(group(same.getKey(), opened, same.getValue()));
        }
        groups.sort((a, b) -> a.standing().compareTo(b.standing()));
        return groups;
    }

    /// Takes the documents of the completeness that is open off the lists.
    private List<Integer> documents() {
        List<Integer> documents = new ArrayList<>();
        for (; next < unplaced.length && complete(unplaced[next]) == opened; next++) {
            documents.add((int) unplaced[next]);
        }
        while (!again.isEmpty() && complete(again.element()) == opened) {
            documents.add((int) (long) again.remove());
        }
        return documents;
    }

    /// The group of some pages with the same tokens. If it has a new representative, all of it.
    private Group group(HashValue128 tokens, int complete, List<Integer> pages) throws IOException {
        List<Integer> all = places.isEmpty() ? pages : places.exactly(tokens);
        Group group = null;
        for (int doc : all) {
            Standing standing = new Standing(view.pageId(doc), tokens, complete);
            if (group == null || standing.compareTo(group.standing()) < 0) {
                group = new Group(standing, doc);
            }
        }
        if (group == null) {
            throw new IllegalStateException("no page has the tokens " + tokens);
        }
        boolean whole = !places.isEmpty() && !places.hasPrints(group.page());
        for (int doc : whole ? all : pages) {
            group.take(view.pageId(doc));
        }
        return group;
    }

    /// The next groups that are open, in star order.
    List<Group> head(int most) {
        List<Group> head = new ArrayList<>();
        for (Group group : open.values()) {
            if (head.size() == most) {
                break;
            }
            head.add(group);
        }
        return head;
    }

    /// The next group, which is to be placed now.
    Group take() {
        Group group = open.pollFirstEntry().getValue();
        current = group.standing();
        return group;
    }

    /// The pages that have a place and are still to be looked at again; and a few others.
    List<String> pending() throws IOException {
        List<String> pending = new ArrayList<>();
        for (Group group : open.values()) {
            if (group.isPlacing()) {
                pending.add(group.page());
            }
            pending.addAll(group.followers());
        }
        for (long key : again) {
            pending.add(view.pageId((int) key));
        }
        return pending;
    }
}
