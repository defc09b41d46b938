package winnow.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A page flattened: its source, its blocks in reading order, its elements as numbers.
///
/// Elements are numbered in document order, so a parent's number is smaller than its children's and
/// sums over subtrees are one loop backwards. A *run* is the text of one text node. Blocks and runs
/// of a subtree are ranges. Confined to one extraction.
final class Outline {
    final StringBuilder source = new StringBuilder(8192);
    final List<Segment> segments = new ArrayList<>();

    int nodes;
    int[] parent = new int[1024];
    int[] depth = new int[1024];
    int[] firstRun = new int[1024];
    int[] endRun = new int[1024];
    int[] firstSegment = new int[1024];
    int[] endSegment = new int[1024];
    Element[] element = new Element[1024];
    @Nullable Mark[] mark = new @Nullable Mark[1024];

    int runs;
    int[] runNode = new int[1024];
    int[] runSegment = new int[1024];
    int[] runChars = new int[1024];
    int[] runStart = new int[1024];
    int[] runEnd = new int[1024];

    int addNode(Element of, int under) {
        if (nodes == parent.length) {
            grow(nodes * 2);
        }
        parent[nodes] = under;
        depth[nodes] = under < 0 ? 0 : depth[under] + 1;
        firstRun[nodes] = runs;
        element[nodes] = of;
        return nodes++;
    }

    /// Adds the text of one text node.
    ///
    /// @param start of its first word in the source
    /// @param chars how many of its characters are not blank
    void addRun(int node, int start, int chars) {
        if (runs == runNode.length) {
            runNode = Arrays.copyOf(runNode, runs * 2);
            runSegment = Arrays.copyOf(runSegment, runs * 2);
            runChars = Arrays.copyOf(runChars, runs * 2);
            runStart = Arrays.copyOf(runStart, runs * 2);
            runEnd = Arrays.copyOf(runEnd, runs * 2);
        }
        runNode[runs] = node;
        runSegment[runs] = segments.size() - 1;
        runStart[runs] = start;
        runEnd[runs] = source.length();
        runChars[runs++] = chars;
    }

    private void grow(int size) {
        parent = Arrays.copyOf(parent, size);
        depth = Arrays.copyOf(depth, size);
        firstRun = Arrays.copyOf(firstRun, size);
        endRun = Arrays.copyOf(endRun, size);
        firstSegment = Arrays.copyOf(firstSegment, size);
        endSegment = Arrays.copyOf(endSegment, size);
        element = Arrays.copyOf(element, size);
        mark = Arrays.copyOf(mark, size);
    }

    /// The forces of all marks on the page, the strongest first.
    Set<Mark.Force> forces() {
        Set<Mark.Force> forces = EnumSet.noneOf(Mark.Force.class);
        for (int i = 0; i < nodes; i++) {
            Mark one = mark[i];
            if (one != null) {
                forces.add(one.force());
            }
        }
        return forces;
    }

    /// The number of an element; -1 if the walk did not go into it.
    int nodeOf(Element one) {
        for (int i = 0; i < nodes; i++) {
            if (element[i].equals(one)) {
                return i;
            }
        }
        return -1;
    }

    /// The first block whose text is `text`; -1 if there is none.
    int segmentSaying(String text) {
        for (int i = 0; i < segments.size() && !text.isEmpty(); i++) {
            Segment segment = segments.get(i);
            boolean same = segment.end - segment.start == text.length();
            if (same && source.substring(segment.start, segment.end).equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /// Sums of characters before each run, over the runs whose element is not `out`.
    int[] charsBefore(@Nullable Mark[] out) {
        int[] before = new int[runs + 1];
        for (int i = 0; i < runs; i++) {
            before[i + 1] = before[i] + (out[runNode[i]] == null ? runChars[i] : 0);
        }
        return before;
    }

    /// The characters of a subtree, from [#charsBefore].
    int chars(int node, int[] before) {
        return before[endRun[node]] - before[firstRun[node]];
    }
}
