package winnow.cli;

import winnow.json.DecisionJson;
import winnow.json.JsonLines;
import winnow.model.PageText;
import winnow.model.Ruling;
import winnow.pipeline.Deciding.Decided;
import winnow.pipeline.Deciding.Later;
import winnow.pipeline.DecisionState;

/// People's decisions as a person reads them.
final class DecisionView {
    private static final int NUMBERS = 4;
    private static final String INDENT = " ".repeat(NUMBERS + 2);

    private final Console console;
    private final IndexOption index;

    DecisionView(Console console, IndexOption index) {
        this.console = console;
        this.index = index;
    }

    /// A decision of the list.
    void print(DecisionState state) {
        Ruling ruling = state.ruling();
        console.out()
                .println(
                        Columns.right(Integer.toString(ruling.number()), NUMBERS)
                                + "  "
                                + console.bold(Plain.line(ruling.page().id())));
        console.out().println(INDENT + said(ruling) + ", said on " + ruling.day());
        String lapsed =
                switch (state.status()) {
                    case HOLDS -> "";
                    case PENDING -> "not applied yet: the next run sees to it";
                    case CHANGED -> "holds no more: a page has another text now";
                    case GONE -> "holds no more: a page is not in the index";
                    case REPLACED -> "holds no more: a later decision says something else";
                };
        if (!lapsed.isEmpty()) {
            console.out().println(INDENT + console.red(lapsed));
        }
    }

    /// Decisions that were just made, or taken back.
    void print(Decided decided, boolean isUndone) {
        if (index.json) {
            try (JsonLines out = new JsonLines(console.out())) {
                for (Ruling ruling : decided.rulings()) {
                    out.line(json -> DecisionJson.write(json, ruling, decided.later().isEmpty()));
                }
            }
        } else {
            decided.rulings().forEach(ruling -> print(ruling, isUndone));
            if (!isUndone) {
                String numbers =
                        String.join(
                                " ",
                                decided.rulings().stream()
                                        .map(ruling -> Integer.toString(ruling.number()))
                                        .toList());
                console.out()
                        .println(
                                "Take it back: winnow audit decisions undo "
                                        + numbers
                                        + index.suggested());
            }
        }
        decided.later().ifPresent(later -> console.err().println("Not yet: " + why(later)));
    }

    private String why(Later later) {
        return switch (later) {
            case WITH_THE_RUN_AT_WORK ->
                    "a run is at work and sees to it before it ends; if it is stopped, the next"
                            + " one";
            case WITH_THE_STOPPED_RUN ->
                    "a run was stopped; carry it on with: winnow index" + index.suggested();
            case WITH_THE_STOPPED_FRESH_RUN ->
                    "a run was stopped; carry it on with: winnow index --fresh" + index.suggested();
            case WITH_A_NEW_INDEX ->
                    "another version made the index; build it anew with: winnow index --fresh"
                            + index.suggested();
        };
    }

    private void print(Ruling ruling, boolean isUndone) {
        console.out().println(console.bold(Plain.line(ruling.page().id())));
        String what = isUndone ? "taken back, that it " : "from now on it ";
        console.out().println(INDENT + what + said(ruling));
    }

    private static String said(Ruling ruling) {
        PageText of = ruling.of();
        return of == null ? "is no copy" : "is a copy of " + Plain.line(of.id());
    }
}
