package winnow.cli;

import winnow.model.Changes;

import java.util.Map;
import java.util.stream.Collectors;

/// What a run changed, as a person reads it.
final class ChangesView {
    private ChangesView() {}

    /// One line: `since the run before: 3 new, 1 changed`.
    static String line(Changes changes) {
        String counts =
                changes.counts().entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(ChangesView::words)
                        .collect(Collectors.joining(", "));
        return "since the run before: " + (counts.isEmpty() ? "nothing has changed" : counts);
    }

    private static String words(Map.Entry<String, Long> count) {
        return Columns.number(count.getValue()) + " " + count.getKey().replace('_', ' ');
    }
}
