package winnow.pipeline;

import winnow.Winnow;
import winnow.audit.AuditFilter;
import winnow.json.AuditJson;
import winnow.json.ExportJson;
import winnow.json.JsonLines;
import winnow.json.PageJson;
import winnow.search.Answer;
import winnow.search.Hit;
import winnow.search.Question;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// All that an index answers, as one text: the audit, copies and relations, every page, the export,
/// and what searches find.
final class Answers {
    private Answers() {}

    /// @param questions what to search for
    /// @throws AssertionError if the index is not sound
    static String of(Path index, List<String> questions) throws IOException {
        StringWriter answers = new StringWriter();
        List<String> pages = new ArrayList<>();
        try (Winnow winnow = Winnow.open(index);
                JsonLines out = new JsonLines(answers)) {
            winnow.audit(AuditFilter.ALL, row -> out.line(json -> AuditJson.write(json, row)));
            winnow.copies(copy -> out.line(json -> AuditJson.write(json, copy, List.of())));
            winnow.relations(one -> out.line(json -> AuditJson.write(json, one, List.of())));
            winnow.eachPage(pages::add);
            for (String page : pages) {
                winnow.page(page)
                        .ifPresent(stored -> out.line(json -> PageJson.write(json, stored, true)));
            }
            winnow.eachCanonical(page -> out.line(json -> ExportJson.write(json, page)));
            for (String words : questions) {
                for (Question.Where in : Question.Where.values()) {
                    out.line(json -> json.writeStringProperty("found", found(winnow, words, in)));
                }
            }
        }
        requireSound(index);
        return answers.toString();
    }

    /// Every page that is found; in the order of their ids, for scores move while deleted pages are
    /// not merged away.
    private static String found(Winnow winnow, String words, Question.Where in) {
        try {
            Answer answer = winnow.search(new Question(words, in, null, null, 500, 1));
            List<String> pages = answer.hits().stream().map(Hit::page).toList();
            return words + " " + in + " " + answer.total() + " " + new TreeSet<>(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSound(Path index) throws IOException {
        SoundnessReport report = Winnow.check(index);
        if (!report.isSound()) {
            throw new AssertionError(report.promises());
        }
    }
}
