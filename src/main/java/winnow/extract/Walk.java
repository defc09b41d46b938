package winnow.extract;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.BlockKind;
import winnow.text.Surrogates;

import java.util.Arrays;

/// One pass over a body that writes its [Outline]: no recursion, each node visited once.
///
/// Inline elements add no space; blocks, and two line breaks in a row, end a block; one line break
/// is a new line of the same block; the cells of a data table's row are joined by a tab.
final class Walk {
    private static final int LINK = 1;
    private static final int CODE = 2;

    /// White space stands as it is written: `pre`.
    private static final int VERBATIM = 4;

    /// Inside the cell of a data table, where `p` and `div` make no block.
    private static final int IN_ROW = 8;

    private final Outline outline = new Outline();
    private final StringBuilder source = outline.source;
    private final Marks marks = new Marks();
    private final PageFacts facts;
    private final TableLayout tables = new TableLayout();

    /// Of each element: what its text inherits.
    private int[] flags = new int[1024];

    private BlockKind[] kind = new BlockKind[1024];

    private Tags[] tagsOf = new Tags[1024];

    /// The nearest element around that makes blocks.
    private int[] block = new int[1024];

    private @Nullable Segment open;

    /// Characters of the text node in hand that are not blank.
    private int chars;

    private boolean space;
    private boolean cell;
    private int breaks;

    private Walk(PageFacts facts) {
        this.facts = facts;
    }

    static Outline of(Element body, PageFacts facts) {
        Walk walk = new Walk(facts);
        walk.run(body);
        return walk.outline;
    }

    private void run(Element body) {
        Node node = body;
        int current = -1;
        while (true) {
            if (node instanceof Element element) {
                if (enter(element, current)) {
                    current = outline.nodes - 1;
                    Node child = element.firstChild();
                    if (child != null) {
                        node = child;
                        continue;
                    }
                    leave(current);
                    current = outline.parent[current];
                }
            } else if (node instanceof TextNode text) {
                append(text.getWholeText(), current);
            } else if (node instanceof DataNode data) { // iframe, xmp, noembed
                append(data.getWholeData(), current);
            }
            Node next = node.equals(body) ? null : node.nextSibling();
            while (next == null && current >= 0) {
                node = outline.element[current];
                leave(current);
                current = outline.parent[current];
                next = node.equals(body) ? null : node.nextSibling();
            }
            if (next == null) {
                return;
            }
            node = next;
        }
    }

    /// Takes in an element; false if its inside is not text of the page.
    private boolean enter(Element element, int parent) {
        String name = element.normalName();
        Tags tags = Tags.of(name);
        facts.see(element, name);
        if (tags.role() == Tags.Role.SKIP) {
            return false;
        }
        if (tags.role() == Tags.Role.BREAK) {
            breaks++;
            return false;
        }
        Mark mark = marks.of(element, name, tags, parent < 0);
        boolean inRow = parent >= 0 && (flags[parent] & IN_ROW) != 0;
        if (inRow && tags.role() == Tags.Role.CELL) {
            cell = open != null;
        } else if (inRow && tags.role() == Tags.Role.SOFT) {
            space = true;
        } else if (splits(tags, mark)) {
            close();
        }
        add(element, name, tags, mark, parent);
        return true;
    }

    private static boolean splits(Tags tags, @Nullable Mark mark) {
        return tags.splits()
                || tags.role() == Tags.Role.CELL
                || (mark != null && mark.force() == Mark.Force.HIDDEN);
    }

    private void add(Element element, String name, Tags tags, @Nullable Mark mark, int parent) {
        int node = outline.addNode(element, parent);
        if (node == flags.length) {
            flags = Arrays.copyOf(flags, node * 2);
            kind = Arrays.copyOf(kind, node * 2);
            tagsOf = Arrays.copyOf(tagsOf, node * 2);
            block = Arrays.copyOf(block, node * 2);
        }
        tagsOf[node] = tags;
        outline.mark[node] = mark;
        outline.firstSegment[node] = outline.segments.size() - (open == null ? 0 : 1);
        flags[node] = (parent < 0 ? 0 : flags[parent]) | own(element, name, tags);
        boolean blockly = parent < 0 || splits(tags, mark);
        block[node] = blockly ? node : block[parent];
        kind[node] = kind(tags, node, parent);
    }

    private int own(Element element, String name, Tags tags) {
        return switch (tags.role()) {
            case LINK -> element.attributes().hasKey("href") ? LINK : 0;
            case ROW -> tables.isData(element) ? IN_ROW : 0;
            default ->
                    switch (name) {
                        case "pre", "listing", "xmp", "plaintext" -> VERBATIM | CODE;
                        case "code", "kbd", "samp", "tt" -> CODE;
                        default -> 0;
                    };
        };
    }

    private BlockKind kind(Tags tags, int node, int parent) {
        if ((flags[node] & IN_ROW) != 0) {
            return BlockKind.ROW;
        }
        if (tags.kind() != null && tags.role() != Tags.Role.ROW) {
            return tags.kind();
        }
        return parent < 0 || tags.role() == Tags.Role.ROW ? BlockKind.PARAGRAPH : kind[parent];
    }

    private void leave(int node) {
        Tags tags = tagsOf[node];
        boolean inRow = outline.parent[node] >= 0 && (flags[outline.parent[node]] & IN_ROW) != 0;
        if (inRow && (tags.role() == Tags.Role.SOFT || tags.role() == Tags.Role.CELL)) {
            space = true;
        } else if (splits(tags, outline.mark[node])) {
            close();
        }
        outline.endRun[node] = outline.runs;
        outline.endSegment[node] = outline.segments.size();
    }

    private void close() {
        Segment segment = open;
        if (segment != null) {
            segment.end = source.length();
            segment.sentence = Ends.sentence(source, segment.start, segment.end);
            open = null;
        }
        space = false;
        cell = false;
        breaks = 0;
    }

    private void append(String text, int node) {
        boolean verbatim = (flags[node] & VERBATIM) != 0;
        int start = -1;
        int at = 0;
        chars = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                space(c, verbatim);
                at++;
            } else {
                if (open == null || breaks > 0 || cell || space) {
                    gap(node, verbatim);
                }
                start = start < 0 ? source.length() : start;
                at = words(text, at);
            }
        }
        if (chars > 0) {
            count(start, chars, node);
        }
    }

    /// Writes the words that stand one space apart, which need no other gap, and returns where they
    /// end.
    private int words(String text, int from) {
        int length = text.length();
        int blanks = 0;
        int done = from;
        int i = from;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7F) {
                continue;
            }
            if (c == ' ' ? i + 1 == length || isSpace(text.charAt(i + 1)) : isSpace(c)) {
                break;
            }
            if (Character.isSurrogate(c)) {
                source.append(text, done, i).append(Surrogates.at(text, i));
                done = i + 1;
            } else if (c == ' ' || Blank.is(c)) {
                blanks++;
            }
        }
        source.append(text, done, i);
        chars += i - from - blanks;
        return i;
    }

    private void space(char c, boolean verbatim) {
        if (!verbatim) {
            space = true;
        } else if (open != null) {
            breaks = flush(breaks);
            if (c != '\r') {
                source.append(c == '\u00A0' || c == '\f' ? ' ' : c);
            }
        }
    }

    /// Writes `breaks` new lines into verbatim text.
    private int flush(int lines) {
        for (int i = 0; i < lines; i++) {
            source.append('\n');
        }
        return 0;
    }

    /// Writes what stands between the last character and the next: nothing, a space, a tab, a new
    /// line, or the start of a block.
    private void gap(int node, boolean verbatim) {
        if (breaks > 1 && !verbatim) {
            close();
        }
        if (open == null) {
            if (!source.isEmpty()) {
                source.append('\n');
            }
            open = new Segment(source.length(), kind[node], block[node]);
            outline.segments.add(open);
        } else if (breaks > 0) {
            flush(breaks);
        } else if (cell) {
            source.append('\t');
        } else if (space) {
            source.append(' ');
        }
        space = false;
        cell = false;
        breaks = 0;
    }

    private void count(int start, int chars, int node) {
        Segment segment = outline.segments.getLast();
        segment.chars += chars;
        if ((flags[node] & LINK) != 0) {
            segment.linkChars += chars;
        }
        if ((flags[node] & CODE) != 0) {
            segment.codeChars += chars;
        }
        outline.addRun(node, start, chars);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c == '\u00A0';
    }
}
