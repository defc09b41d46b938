package winnow.pipeline;

import winnow.index.IndexView;
import winnow.index.Places;
import winnow.index.Ranks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/// The pages that are to find their places, in star order: those that a run has written, and those
/// that lost their place or are to look at a new one. Grows while it is worked through, always
/// behind the page that is being placed.
///
/// Where a page stands in star order is one number: how many tokens it lacks, then the rank of its
/// id. Holds 8 bytes for each page that the run has written, about 40 for each other one, and four
/// bits a document; only the groups that come next are open. For one thread.
final class Agenda {
    private final IndexView view;
    private final Places places;
    private final Ranks ranks;
    private final Groups groups;

    /// Where the pages without a place stand, ascending, from `next` to `end`.
    private final long[] unplaced;

    private int next;
    private int end;

    /// Where pages stand that have a place and are to be looked at again.
    private final PriorityQueue<Long> again = new PriorityQueue<>();

    /// The groups that come next, by where they stand.
    private final TreeMap<Long, Group> open = new TreeMap<>();

    /// Documents of pages that are on the agenda.
    private final BitSet waiting;

    /// Those among them, and others before, that had a place already.
    private final BitSet hadPlace;

    /// Documents of pages that go with a representative which is open or has been taken.
    private final BitSet led;

    /// Documents of pages that have been placed.
    private final BitSet placed;

    private Agenda(IndexView view, Places places, Ranks ranks, Groups groups, int most) {
        this.view = view;
        this.places = places;
        this.ranks = ranks;
        this.groups = groups;
        this.unplaced = new long[most];
        int documents = places.documents();
        this.waiting = new BitSet(documents);
        this.hadPlace = new BitSet(documents);
        this.led = new BitSet(documents);
        this.placed = new BitSet(documents);
    }

    /// What a run has to do about the stars.
    ///
    /// @param view what it has written: all pages
    /// @param rulings what people have decided about them
    /// @param decided the pages about which something else holds than before
    static Agenda of(IndexView view, Places places, Rulings rulings, Set<String> decided)
            throws IOException {
        int[] written = places.written(view.note().run());
        Ranks ranks = new Ranks(view);
        Groups groups = new Groups(places, ranks, rulings);
        Agenda agenda = new Agenda(view, places, ranks, groups, written.length);
        for (int doc : written) {
            if (places.hasWords(doc) && !places.isPlaced(doc)) {
                agenda.unplaced[agenda.end++] = agenda.standing(doc);
                agenda.waiting.set(doc);
            }
        }
        Arrays.sort(agenda.unplaced, 0, agenda.end);
        if (!places.isEmpty()) {
            for (int doc : written) {
                agenda.addLost(view.pageId(doc));
            }
            places.eachGone(agenda::addLost);
            places.eachPending(agenda::add);
            agenda.addDecided(rulings, decided);
        }
        return agenda;
    }

    private long standing(int page) throws IOException {
        int doc = groups.standsWith(page);
        return (long) (Integer.MAX_VALUE - places.complete(doc)) << Integer.SIZE | ranks.of(doc);
    }

    /// Adds the pages about which something else holds than before, and those whose groups may be
    /// others for that: who has the same tokens, and everybody who follows because people said so.
    private void addDecided(Rulings rulings, Set<String> changed) throws IOException {
        BitSet added = new BitSet();
        for (String page : changed) {
            int doc = places.document(page);
            if (doc >= 0 && !added.get(doc)) {
                for (int same : places.exactly(doc)) { // itself among them
                    added.set(same);
                    add(view.pageId(same));
                }
            }
        }
        if (!changed.isEmpty()) {
            for (int doc : rulings.joined()) {
                add(view.pageId(doc));
            }
        }
    }

    /// Adds what hung on a page that is another now, or gone.
    private void addLost(String page) throws IOException {
        if (!places.isPlaced(page)) {
            places.eachAround(page, this::add);
            places.eachFollowing(page, this::add);
        }
    }

    /// How many pages there are to place, as far as it is known.
    int size() {
        return waiting.cardinality();
    }

    /// Adds a page that has a place and is to be looked at again. One that has been placed
    /// meanwhile is not: it went with its representative.
    void add(String page) throws IOException {
        int doc = places.document(page);
        if (doc < 0 || !places.hasWords(doc) || placed.get(doc) || waiting.get(doc)) {
            return;
        }
        waiting.set(doc);
        hadPlace.set(doc);
        if (!led.get(doc)) {
            again.add(standing(doc));
        }
    }

    /// The groups that come next, in star order: up to `most`, fewer if their pages have more
    /// tokens; none at the end.
    List<Group> ahead(int most, long tokens) throws IOException {
        List<Group> ahead = new ArrayList<>();
        long sum = 0;
        while (ahead.size() < most && sum < tokens) {
            Long last = ahead.isEmpty() ? null : ahead.getLast().standing();
            Map.Entry<Long, Group> group =
                    last == null ? open.firstEntry() : open.higherEntry(last);
            long unopened = unopened();
            if (group == null && unopened == Long.MAX_VALUE) {
                break;
            }
            if (group == null || unopened < group.getKey()) {
                open(unopened);
            } else {
                ahead.add(group.getValue());
                sum += group.getValue().complete();
            }
        }
        return ahead;
    }

    /// Where the first page stands that is not in an open group.
    private long unopened() {
        return Math.min(
                next < end ? unplaced[next] : Long.MAX_VALUE,
                again.isEmpty() ? Long.MAX_VALUE : again.element());
    }

    /// Takes the page that stands there off the lists and opens its group, unless it goes with one.
    private void open(long standing) throws IOException {
        if (next < end && unplaced[next] == standing) {
            next++;
        } else {
            again.remove();
        }
        int doc = ranks.document((int) standing);
        if (!led.get(doc) && !placed.get(doc)) {
            open.put(standing, group(doc, standing));
        }
    }

    /// The group of a page, as far as it is on the agenda.
    private Group group(int doc, long standing) throws IOException {
        int first = groups.leader(doc);
        int[] members = groups.members(first);
        if (first == doc) {
            for (int other : members) {
                led.set(other);
            }
        }
        return new Group(standing, places.complete(doc), first, view.pageId(first), members);
    }

    /// The next group, which is to be placed now.
    Group take() throws IOException {
        while (unopened() < open.firstKey()) {
            open(unopened());
        }
        return open.pollFirstEntry().getValue();
    }

    /// Whether a page is on the agenda.
    boolean isWaiting(int doc) {
        return waiting.get(doc);
    }

    /// Takes a group off the agenda, which has been placed.
    ///
    /// @param whole whether all of it has a new place; else only who is on the agenda
    /// @return the pages, as documents, that are to be told where their representative is
    int[] settle(Group group, boolean whole) {
        if (waiting.get(group.document())) {
            settle(group.document());
        }
        int[] followers = new int[group.size()];
        int size = 0;
        for (int i = 0; i < followers.length; i++) {
            int doc = group.member(i);
            if (doc != group.document() && (whole || waiting.get(doc))) {
                followers[size++] = doc;
                settle(doc);
            } else {
                led.clear(doc);
            }
        }
        return Arrays.copyOf(followers, size);
    }

    private void settle(int doc) {
        waiting.clear(doc);
        placed.set(doc);
    }

    /// Visits the pages that have a place and are still to be looked at again.
    void eachPending(IndexView.Visitor<String> visitor) throws IOException {
        for (int doc = hadPlace.nextSetBit(0); doc >= 0; doc = hadPlace.nextSetBit(doc + 1)) {
            if (waiting.get(doc)) {
                visitor.visit(view.pageId(doc));
            }
        }
    }
}
