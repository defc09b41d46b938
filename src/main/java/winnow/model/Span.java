package winnow.model;

import org.jspecify.annotations.Nullable;

/// A half-open range of a page's source, in UTF-16 units: `start` inclusive, `end` exclusive, never
/// empty.
///
/// Turn it into the code points that people see with [CodePoints#of(String)].
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /// The characters of `source` that this span covers.
    public String of(String source) {
        return source.substring(start, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// What both cover; null if that is nothing.
    @Nullable Span common(Span other) {
        int from = Math.max(start, other.start);
        int to = Math.min(end, other.end);
        return from < to ? new Span(from, to) : null;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }
}
