package winnow.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import winnow.Winnow;
import winnow.json.AnswerJson;
import winnow.json.BatchQuestion;
import winnow.json.JsonLines;
import winnow.model.LanguageCode;
import winnow.search.Answer;
import winnow.search.Question;
import winnow.search.Question.Where;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `winnow search QUERY…`
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds the paragraphs that answer; ends with 1 if there is none.",
        footer = {
            "",
            "One or two words must both occur, of more a quarter, and the more the better.",
            "\"In quotes\" is a phrase and must occur, -word must not; pre* is a word."
        })
final class SearchCommand implements Callable<Integer> {
    /// The question that every page answers.
    private static final String ALL = "*";

    private final Console console;

    @Spec private CommandSpec spec;
    @Mixin private IndexOption index = new IndexOption();

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for.")
    private List<String> query = List.of();

    @Option(names = "-n", paramLabel = "N", description = "Hits to show (default: 10).")
    private int count = Question.DEFAULT_COUNT;

    @Option(names = "--page", paramLabel = "N", description = "Which page of hits (default: 1).")
    private int page = 1;

    @Option(
            names = "--in",
            paramLabel = "kept|removed|all",
            converter = WhereWord.class,
            description = "Which text to look in (default: kept).")
    private Where in = Where.KEPT;

    @Option(names = "--site", paramLabel = "S", description = "Only pages of this site.")
    private @Nullable String site;

    @Option(
            names = "--lang",
            paramLabel = "L",
            converter = LanguageWord.class,
            description = "Only pages in this language: en, tr, zh …")
    private @Nullable String language;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description =
                    "With --json: one question a line, words or {\"id\",\"query\"}; one answer a"
                            + " line.")
    private @Nullable Path batch;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (batch == null) {
            return ask(question(String.join(" ", query)));
        }
        if (!index.json || !query.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--batch goes with --json, and without a question of its own");
        }
        return askAll(batch);
    }

    private int ask(Question question) throws IOException {
        try (Winnow winnow = Winnow.openBriefly(index.index)) {
            Answer answer = winnow.search(question);
            if (index.json) {
                try (JsonLines out = new JsonLines(console.out())) {
                    out.line(json -> AnswerJson.write(json, null, answer));
                }
            } else if (answer.total() == 0 && question.in() == Where.KEPT) {
                new AnswerView(console, index).nothing(question, elsewhere(winnow, question));
            } else {
                new AnswerView(console, index).print(answer);
            }
            return answer.total() > 0 ? 0 : 1;
        }
    }

    /// The answer from what was removed, else from everything, which is also what copies hold.
    private static @Nullable Answer elsewhere(Winnow winnow, Question question) throws IOException {
        for (Where in : List.of(Where.REMOVED, Where.ALL)) {
            Question there =
                    new Question(question.words(), in, question.site(), question.language(), 1, 1);
            Answer answer = winnow.search(there);
            if (answer.total() > 0) {
                return answer;
            }
        }
        return null;
    }

    /// A line that cannot be read is named, and the others are answered.
    private int askAll(Path file) throws IOException {
        int code = 1;
        try (Winnow winnow = Winnow.openBriefly(index.index);
                BufferedReader lines = Files.newBufferedReader(file);
                JsonLines out = new JsonLines(console.out())) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    BatchQuestion next = BatchQuestion.of(line);
                    Answer answer = winnow.search(question(next.words()));
                    out.line(json -> AnswerJson.write(json, next.id(), answer));
                    code = answer.total() > 0 && code == 1 ? 0 : code;
                } catch (IllegalArgumentException e) {
                    console.complain(file + ": line " + number + ": " + e.getMessage());
                    code = Trouble.CODE;
                }
            }
        }
        return code;
    }

    private Question question(String words) {
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)
                && !words.strip().equals(ALL)) {
            throw new ParameterException(spec.commandLine(), "no word to look for");
        }
        try {
            return new Question(words, in, site, language, count, page);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /// The code of a language; a tag such as `pt-BR` stands for its language.
    private static final class LanguageWord implements ITypeConverter<String> {
        @Override
        public String convert(String word) {
            String code = LanguageCode.of(word);
            if (code == null) {
                throw new TypeConversionException(
                        "'" + word + "' is no code of a language, as en, tr or zh are");
            }
            return code;
        }
    }

    /// `kept`, `removed` or `all`.
    private static final class WhereWord implements ITypeConverter<Where> {
        @Override
        public Where convert(String word) {
            return switch (word) {
                case "kept" -> Where.KEPT;
                case "removed" -> Where.REMOVED;
                case "all" -> Where.ALL;
                default ->
                        throw new TypeConversionException(
                                "'" + word + "' is none of kept, removed, all");
            };
        }
    }
}
