package winnow.cli;

import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;

import winnow.model.About;
import winnow.model.DateSource;
import winnow.search.Answer;
import winnow.search.Answer.SiteCount;
import winnow.search.Hit;
import winnow.search.Passage;
import winnow.search.Question;
import winnow.search.Question.Where;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// An answer as a person reads it: title, place, the paragraphs with the words marked, the copies.
final class AnswerView {
    private static final String INDENT = "    ";
    private static final int MOST_COPIES = 3;

    private final Console console;
    private final IndexOption index;
    private final PrintWriter out;

    AnswerView(Console console, IndexOption index) {
        this.console = console;
        this.index = index;
        this.out = console.out();
    }

    void print(Answer answer) {
        if (answer.total() == 0) {
            out.println(nothing(answer.question()));
            return;
        }
        headline(answer);
        for (Hit hit : answer.hits()) {
            out.println();
            hit(hit);
        }
        more(answer);
    }

    private static String nothing(Question question) {
        return "Nothing found for: " + Plain.line(question.words());
    }

    /// Says that nothing was found in kept text, and where the words are found.
    ///
    /// @param elsewhere the answer to the same question asked of other text; null if there is none
    void nothing(Question question, @Nullable Answer elsewhere) {
        out.println(nothing(question));
        if (elsewhere != null) {
            Where in = elsewhere.question().in();
            String pages = Columns.count(elsewhere.total(), "page", "pages");
            String where =
                    in == Where.REMOVED
                            ? "Removed from " + pages
                            : pages + ", with copies and removed text";
            out.println(
                    where
                            + ":  winnow search --in "
                            + in.name().toLowerCase(Locale.ROOT)
                            + " "
                            + ShellWord.of(Plain.line(question.words()))
                            + option("--site", question.site())
                            + option("--lang", question.language())
                            + index.suggested());
        }
    }

    private static String option(String name, @Nullable String value) {
        return value == null ? "" : " " + name + " " + ShellWord.of(value);
    }

    private void headline(Answer answer) {
        String sites = "";
        if (answer.sites().size() > 1) {
            SiteCount most = answer.sites().getFirst();
            sites = ", most from " + Plain.line(most.site()) + " (" + most.pages() + ")";
        }
        out.println(Columns.count(answer.total(), "page", "pages") + sites);
    }

    private void more(Answer answer) {
        int shown = answer.question().count() * answer.question().page();
        if (answer.hits().isEmpty()) {
            out.println("No hits on this page of them.");
        } else if (answer.total() > shown) {
            out.println();
            out.println(
                    Columns.number(answer.total() - shown)
                            + " more: --page "
                            + (answer.question().page() + 1));
        }
    }

    private void hit(Hit hit) {
        String number = Columns.right(Integer.toString(hit.rank()), INDENT.length() - 2) + "  ";
        String title = Plain.start(hit.about().title(), width());
        out.println(number + console.bold(title.isEmpty() ? place(hit) : title));
        if (!title.isEmpty()) {
            out.println(INDENT + console.dim(place(hit)));
        }
        String above = "";
        for (Passage passage : hit.passages()) {
            String now = above(passage);
            if (!now.equals(above)) {
                out.println(INDENT + now);
                above = now;
            }
            excerpt(passage);
        }
        if (!hit.copies().isEmpty()) {
            for (String line : wrapped(copies(hit.copies()))) {
                out.println(INDENT + console.dim(line));
            }
        }
    }

    private int width() {
        return console.columns() - INDENT.length();
    }

    private static String place(Hit hit) {
        About about = hit.about();
        String day = about.dateSource() == DateSource.CRAWLED ? " · fetched " : " · ";
        return Plain.line(hit.page()) + (about.date() == null ? "" : day + about.date());
    }

    /// What stands above a passage: the reason it was removed for, or its heading; may be empty.
    private String above(Passage passage) {
        if (passage.removed() != null) {
            String reason = passage.removed().reason().label();
            return console.red("removed as " + reason) + ", entry " + passage.removed().entry();
        }
        return passage.heading() == null ? "" : Plain.start(passage.heading(), width());
    }

    private void excerpt(Passage passage) {
        for (String line : new Excerpt(console).lines(passage, width() - 2)) {
            out.println(INDENT + "  " + line);
        }
    }

    private List<String> wrapped(String text) {
        return WordUtils.wrap(text, width(), "\n", false).lines().toList();
    }

    private static String copies(List<String> copies) {
        StringBuilder text =
                new StringBuilder(copies.size() == 1 ? "1 copy: " : copies.size() + " copies: ");
        for (int i = 0; i < Math.min(MOST_COPIES, copies.size()); i++) {
            text.append(i == 0 ? "" : ", ").append(Plain.line(copies.get(i)));
        }
        return text.append(copies.size() > MOST_COPIES ? ", …" : "").toString();
    }
}
