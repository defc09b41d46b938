package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Finding;

import java.util.Arrays;
import java.util.List;

/// The blocks that no mark takes out, in reading order, and which of them are kept so far.
///
/// The stages behind [Pruning] work on it: a *place* is an index into the standing blocks, a
/// *number* one into all blocks of the [Outline]. Confined to one extraction.
final class Standing {
    final Outline outline;
    final List<Segment> segments;
    final @Nullable Mark[] fallen;
    private final int[] number;
    private final boolean[] kept;
    private final @Nullable Finding[] taken;

    Standing(Outline outline, @Nullable Mark[] fallen) {
        this.outline = outline;
        this.fallen = fallen;
        this.segments = outline.segments;
        this.kept = new boolean[fallen.length];
        this.taken = new @Nullable Finding[fallen.length];
        int count = 0;
        int[] numbers = new int[fallen.length];
        for (int i = 0; i < numbers.length; i++) {
            if (fallen[i] == null) {
                numbers[count++] = i;
            }
        }
        this.number = Arrays.copyOf(numbers, count);
    }

    int size() {
        return number.length;
    }

    Segment at(int place) {
        return segments.get(number[place]);
    }

    int number(int place) {
        return number[place];
    }

    /// The first place not before block number `segment`.
    int place(int segment) {
        int found = Arrays.binarySearch(number, segment);
        return found < 0 ? -found - 1 : found;
    }

    /// The first place inside an element.
    int from(int node) {
        return place(outline.firstSegment[node]);
    }

    /// The place behind an element.
    int end(int node) {
        return place(outline.endSegment[node]);
    }

    boolean isKept(int place) {
        return kept[number[place]];
    }

    boolean isKeptNumber(int number) {
        return kept[number];
    }

    void set(int place, boolean keep) {
        kept[number[place]] = keep;
    }

    /// Keeps a block that may have fallen: when nothing else is left.
    void keepNumber(int number) {
        kept[number] = true;
        taken[number] = null;
    }

    /// True if a stage has taken the block out for good: no later stage lets it in.
    boolean isTaken(int place) {
        return taken[number[place]] != null;
    }

    /// Takes a block out for good, and says why.
    void take(int place, Finding finding) {
        kept[number[place]] = false;
        taken[number[place]] = finding;
    }

    @Nullable Finding takenBy(int number) {
        return taken[number];
    }

    /// Characters of all standing blocks.
    int chars() {
        int chars = 0;
        for (int segment : number) {
            chars += segments.get(segment).chars;
        }
        return chars;
    }

    int keptChars() {
        int chars = 0;
        for (int i = 0; i < kept.length; i++) {
            chars += kept[i] ? segments.get(i).chars : 0;
        }
        return chars;
    }
}
