package winnow.filter;

import winnow.LabelledPage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes labelled pages: a list of phrases, pasted or genuine, in an article of its language.
///
/// The articles are the paragraphs of labelled pages; the lists stand in two folders, one phrase a
/// line, genuine ones with what leads in to them. A pasted list is written as lines, items, with
/// separators, as a wall or under a cue heading; a genuine one stays as it is. The same seed makes
/// the same pages.
final class Composer {
    /// What a page was made of.
    ///
    /// @param list the name of its list's file
    /// @param pasted what that list is
    /// @param page with the list marked, whatever it is
    record Composed(String list, boolean pasted, LabelledPage page) {}

    /// A list on disk.
    private record Vocabulary(String name, String kind, String language, List<String> lines) {}

    private static final List<String> CUES =
            List.of("Tags", "Related searches", "Keywords", "Popular searches");

    /// Characters of a line that is a paragraph, and of all paragraphs of an article.
    private static final int PARAGRAPH = 80;

    private static final int LEAST_ARTICLE = 350;

    /// Sizes that lists are cut to.
    private static final int[] CUTS = {5, 6, 8, 10, 12, 16, 20, 30, 60};

    private final Map<String, List<List<String>>> articles = new TreeMap<>();
    private final List<Vocabulary> pasted;
    private final List<Vocabulary> genuine;
    private final Random random;

    Composer(Path pages, Path lists, long seed) throws IOException {
        for (Path file : files(pages)) {
            if (file.toString().endsWith(".txt")) {
                addArticle(Files.readString(file));
            }
        }
        this.pasted = vocabularies(lists.resolve("pasted"));
        this.genuine = vocabularies(lists.resolve("genuine"));
        this.random = new Random(seed);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Vocabulary> vocabularies(Path folder) throws IOException {
        List<Vocabulary> lists = new ArrayList<>();
        for (Path file : files(folder)) {
            String text = Files.readString(file);
            int head = text.indexOf("\n---\n");
            lists.add(
                    new Vocabulary(
                            file.getFileName().toString(),
                            header(text, "kind"),
                            header(text, "language"),
                            text.substring(head + 5).strip().lines().toList()));
        }
        return lists;
    }

    private static String header(String text, String name) {
        int at = text.indexOf(name + ": ") + name.length() + 2;
        return text.substring(at, text.indexOf('\n', at)).strip();
    }

    /// Keeps the lines of a page under its language, pasted lists left out, if it has paragraphs.
    private void addArticle(String text) {
        String body = text.substring(text.indexOf("\n---\n") + 5);
        String plain = body.replaceAll("⟦[^⟧]*⟧", "");
        int letters = plain.lines().filter(Composer::isParagraph).mapToInt(String::length).sum();
        if (letters > LEAST_ARTICLE) {
            articles.computeIfAbsent(header(text, "language"), key -> new ArrayList<>())
                    .add(plain.lines().toList());
        }
    }

    private static boolean isParagraph(String line) {
        return line.length() > PARAGRAPH;
    }

    /// Every list `times` over, each time in another article.
    List<Composed> pages(int times) {
        List<Composed> pages = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (Vocabulary list : pasted) {
                pages.add(page(list, true));
            }
            for (Vocabulary list : genuine) {
                if (articles.containsKey(list.language)) {
                    pages.add(page(list, false));
                }
            }
        }
        return pages;
    }

    private Composed page(Vocabulary list, boolean isPasted) {
        boolean foreign = isPasted && random.nextInt(8) == 0;
        String language = foreign || !articles.containsKey(list.language) ? "en" : list.language;
        List<List<String>> ones = articles.getOrDefault(language, List.of());
        List<String> article = ones.get(random.nextInt(ones.size()));
        Shape shape = isPasted ? Shape.any(random) : Shape.LINES;
        boolean glued = shape.isInline() && random.nextInt(4) == 0;
        String written =
                isPasted
                        ? cued(shape, glued) + shape.write(part(list.lines), random)
                        : String.join("\n", list.lines);
        int at = glued || random.nextBoolean() ? behindParagraph(article) : article.size();
        String before = String.join("\n", article.subList(0, at)).stripTrailing();
        String after = String.join("\n", article.subList(at, article.size())).strip();
        String marked = before + (glued ? " " : gap()) + '⟦' + written + '⟧' + gap() + after;
        LabelledPage page = LabelledPage.of(list.name, "kind: " + list.kind + "\n---\n" + marked);
        return new Composed(list.name, isPasted, page);
    }

    /// A cue heading before one list in six.
    private String cued(Shape shape, boolean glued) {
        if (glued || random.nextInt(6) > 0) {
            return "";
        }
        return CUES.get(random.nextInt(CUES.size())) + (shape.isInline() ? ": " : "\n");
    }

    private String gap() {
        return random.nextInt(3) == 0 ? "\n" : "\n\n";
    }

    /// The number of the line behind one of the paragraphs.
    private int behindParagraph(List<String> article) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < article.size(); i++) {
            if (isParagraph(article.get(i))) {
                ends.add(i + 1);
            }
        }
        return ends.get(random.nextInt(ends.size()));
    }

    private List<String> part(List<String> lines) {
        int size = CUTS[random.nextInt(CUTS.length)];
        if (size >= lines.size()) {
            return lines;
        }
        int from = random.nextInt(lines.size() - size + 1);
        return lines.subList(from, from + size);
    }

    /// How a pasted list is written.
    private enum Shape {
        LINES("\n"),
        TITLED("\n"),
        DASHES("\n"),
        DOTS("\n"),
        COMMAS(", "),
        TIGHT(","),
        SEMICOLONS("; "),
        PIPES(" | "),
        BULLETS(" • "),
        SLASHES(" / "),
        WALL(" "),
        HASHTAGS(" ");

        private final String between;

        Shape(String between) {
            this.between = between;
        }

        /// Lines are by far the most common.
        static Shape any(Random random) {
            return random.nextInt(5) < 2 ? LINES : values()[random.nextInt(values().length)];
        }

        boolean isInline() {
            return !between.equals("\n");
        }

        String write(List<String> phrases, Random random) {
            List<String> written = new ArrayList<>();
            int least = isInline() ? 9 : 5; // fewer are no list to anybody
            List<String> all = new ArrayList<>(phrases);
            while (all.size() < least) {
                all.add(phrases.get(random.nextInt(phrases.size())) + " " + phrases.get(0));
            }
            for (String phrase : all) {
                written.add(
                        switch (this) {
                            case TITLED -> titled(phrase);
                            case DASHES -> "- " + phrase;
                            case DOTS -> "• " + phrase;
                            case HASHTAGS -> '#' + phrase.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
                            case LINES, COMMAS, TIGHT, SEMICOLONS, PIPES, BULLETS, SLASHES, WALL ->
                                    phrase;
                        });
            }
            return String.join(between, written);
        }

        private static String titled(String phrase) {
            StringBuilder titled = new StringBuilder();
            for (String word : phrase.split(" ", -1)) {
                titled.append(titled.isEmpty() ? "" : " ");
                titled.append(
                        word.isEmpty()
                                ? ""
                                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + word.substring(1));
            }
            return titled.toString();
        }
    }
}
