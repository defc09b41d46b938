package winnow.bench;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import org.jspecify.annotations.Nullable;

import winnow.language.Languages;
import winnow.model.About;
import winnow.model.Blank;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Decision;
import winnow.model.LanguageCode;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Span;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/// How often the language of a short text is told wrong or not at all, who is taken for whom, and
/// how long it takes, beside OpenNLP's language detector.
///
/// `LanguageScore TEXTS.tsv…` reads texts with their language, as
/// `src/test/resources/winnow/language/gate.tsv` has them, cuts each behind so many letters, and
/// times both on whole texts joined to about 3,000 characters. OpenNLP knows 103 languages and
/// always names one; its codes are brought to Winnow's ([LanguageCode]).
public final class LanguageScore {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int[] LETTERS = {20, 40, 60, 100, 200, Integer.MAX_VALUE};
    private static final String MODEL = "/langdetect-183.bin";
    private static final int PAGE = 3_000;
    private static final int ROUNDS = 1_000;

    private LanguageScore() {}

    private record Text(String language, String text) {}

    /// Scores every file of texts.
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("usage: LanguageScore TEXTS.tsv…");
            System.exit(2);
        }
        long begin = System.nanoTime();
        Languages languages = new Languages();
        Function<String, @Nullable String> winnow = text -> told(languages, text);
        first("winnow", winnow, begin);
        begin = System.nanoTime();
        Function<String, @Nullable String> rival = openNlp();
        first("opennlp", rival, begin);
        for (String file : args) {
            List<Text> texts = texts(Path.of(file));
            System.out.printf("%s: %d texts%n", file, texts.size());
            score("winnow", texts, winnow);
            score("opennlp", texts, rival);
            time("winnow", texts, winnow);
            time("opennlp", texts, rival);
        }
    }

    private static void first(String who, Function<String, @Nullable String> detector, long begin) {
        String told = detector.apply("In which language is this, and how long does it take?");
        double millis = (System.nanoTime() - begin) / 1e6;
        System.out.printf("%-8s loaded and first answer, %s, after %.0f ms%n", who, told, millis);
    }

    private static Function<String, @Nullable String> openNlp() throws IOException {
        try (InputStream in = LanguageScore.class.getResourceAsStream(MODEL)) {
            LanguageDetectorModel model =
                    new LanguageDetectorModel(Objects.requireNonNull(in, MODEL));
            LanguageDetectorME detector = new LanguageDetectorME(model);
            return text -> LanguageCode.of(detector.predictLanguage(text).getLang());
        }
    }

    private static @Nullable String told(Languages languages, String text) {
        Span span = Objects.requireNonNull(Blank.strip(text, 0, text.length()), "a blank text");
        Block block = new Block(BlockKind.PARAGRAPH, span);
        Piece piece = new Piece(block, Decision.Kept.UNDOUBTED);
        Page page = new Page("text", About.NOTHING, text, List.of(piece));
        return languages.tell(page).about().language();
    }

    private static List<Text> texts(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            texts.add(new Text(line.substring(0, tab), line.substring(tab + 1)));
        }
        return texts;
    }

    private static void score(
            String who, List<Text> texts, Function<String, @Nullable String> detector) {
        for (int letters : LETTERS) {
            Map<String, Integer> pairs = new TreeMap<>();
            int untold = 0;
            for (Text text : texts) {
                String told = detector.apply(cut(text.text, letters));
                if (told == null) {
                    untold++;
                } else if (!told.equals(text.language)) {
                    pairs.merge(text.language + " for " + told, 1, Integer::sum);
                }
            }
            int wrong = pairs.values().stream().mapToInt(Integer::intValue).sum();
            String length = letters == Integer.MAX_VALUE ? "all" : Integer.toString(letters);
            System.out.printf(
                    "%-8s %4s letters: %3d wrong, %2d untold  %s%n",
                    who, length, wrong, untold, listed(pairs));
        }
    }

    private static String listed(Map<String, Integer> pairs) {
        StringBuilder list = new StringBuilder();
        pairs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(20)
                .forEach(pair -> list.append(pair.getKey()).append(times(pair.getValue())));
        return list.toString();
    }

    private static String times(int count) {
        return count == 1 ? "; " : " ×" + count + "; ";
    }

    /// `text` up to the end of the word in which that letter stands.
    private static String cut(String text, int letters) {
        int end = 0;
        for (int seen = 0; end < text.length() && seen < letters; end++) {
            seen += Character.isLetter(text.charAt(end)) ? 1 : 0;
        }
        int most = (int) Math.min(text.length(), end + 20L);
        while (end < most && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /// Processor microseconds a text of about [#PAGE] characters, the best of five turns.
    private static void time(
            String who, List<Text> texts, Function<String, @Nullable String> detector) {
        List<String> pages = new ArrayList<>();
        for (Text text : texts) {
            pages.add((text.text + "\n").repeat(1 + PAGE / text.text.length()));
        }
        double best = Double.MAX_VALUE;
        int told = 0;
        for (int turn = 0; turn < 5; turn++) {
            long begin = CLOCK.getCurrentThreadCpuTime();
            for (int i = 0; i < ROUNDS; i++) {
                told += detector.apply(pages.get(i % pages.size())) == null ? 0 : 1;
            }
            best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - begin) / 1e3 / ROUNDS);
        }
        System.out.printf(
                "%-8s %.0f microseconds a page of %,d characters; %d told%n",
                who, best, PAGE, told);
    }
}
