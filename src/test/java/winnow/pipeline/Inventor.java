package winnow.pipeline;

import winnow.pipeline.History.Append;
import winnow.pipeline.History.Clip;
import winnow.pipeline.History.Decide;
import winnow.pipeline.History.Delete;
import winnow.pipeline.History.Forget;
import winnow.pipeline.History.Rename;
import winnow.pipeline.History.Run;
import winnow.pipeline.History.Step;
import winnow.pipeline.History.Undo;
import winnow.pipeline.History.Write;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invents histories: few articles in many forms, so that pages are each other's copies now
/// and then, have the same number of words, and lose and find their places. Many histories
/// are of a site that puts a header, a disclaimer or a legal line on its pages, and changes
/// or drops them as it likes; some of its pages stand, with these lines, on another site too.
final class Inventor {
    private static final String[] SYLLABLES = {"ka", "lo", "mi", "ren", "sto", "va", "dur", "ış"};

    private final Random random;
    private final List<List<String>> articles = new ArrayList<>();

    /// What the site may put on its pages.
    private final List<String> lines = new ArrayList<>();

    /// One in so many pages bears one of them, at least; 0 for none.
    private final int bare;

    Inventor(long seed) {
        this.random = new Random(seed);
        this.bare = random.nextInt(3) == 0 ? 0 : 2 + random.nextInt(5);
        for (int i = 0; i < (bare == 0 ? 4 : 9); i++) {
            articles.add(article());
        }
        for (int i = 0; i < 3; i++) {
            lines.add(sentence());
        }
    }

    History history() {
        List<Step> steps = new ArrayList<>();
        for (int n = (bare == 0 ? 3 : 9) + random.nextInt(10); n > 0; n--) {
            steps.add(write());
        }
        for (int runs = 1 + random.nextInt(4); runs > 0; runs--) {
            steps.add(run());
            for (int n = random.nextInt(5); n > 0; n--) {
                steps.add(change());
            }
        }
        return new History(steps);
    }

    private Step run() {
        if (random.nextInt(12) == 0) {
            return new Forget(History.ROOTS.get(random.nextInt(2)));
        }
        return new Run(
                random.nextInt(3) == 0 ? History.ROOTS.get(random.nextInt(2)) : null,
                1 + random.nextInt(8),
                random.nextLong(1000),
                random.nextInt(3) > 0 ? 1 + random.nextInt(25) : History.ENOUGH,
                random.nextInt(3) == 0,
                1 + random.nextInt(4));
    }

    private Step change() {
        return switch (random.nextInt(11)) {
            case 8 -> new Decide(random.nextInt(50), -1, random.nextInt(30) - 1);
            case 9 -> new Decide(random.nextInt(50), random.nextInt(50), random.nextInt(30) - 1);
            case 10 ->
                    random.nextInt(3) == 0
                            ? new Undo(random.nextInt(50))
                            : new Decide(random.nextInt(50), random.nextInt(50), random.nextInt(2));
            case 6 -> new Clip(random.nextBoolean() ? container() : file(), random.nextInt(30));
            case 7 -> new Write(container(), records(), random.nextBoolean());
            case 0 -> new Delete(file());
            case 1 -> new Rename(file(), file());
            case 2 -> new Append(container(), record());
            default -> write();
        };
    }

    private Step write() {
        return switch (random.nextInt(12)) {
            case 0 -> new Write(container(), records(), random.nextInt(4) == 0);
            case 1 -> new Write(file(), oddity(), false);
            case 2 -> new Write(file(), String.join("\n\n", form()), true);
            default -> new Write(file(), page(), false);
        };
    }

    private String file() {
        int names = bare == 0 ? 7 : 14;
        return root() + "/" + (char) ('a' + random.nextInt(names));
    }

    private String root() {
        return History.ROOTS.get(random.nextInt(bare == 0 ? 2 : 5) % 2);
    }

    private String container() {
        return History.ROOTS.get(random.nextInt(2)) + "/records" + random.nextInt(2);
    }

    private String oddity() {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> "GIF89a and no more";
            case 2 -> "\u001F\uFFFDno gzip";
            case 3 -> "body { color: red; }\n.a { margin: 0; }\n";
            default -> "{\"no\":\"page\"}";
        };
    }

    private String records() {
        StringBuilder records = new StringBuilder();
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            records.append(record()).append(n == 1 && random.nextInt(4) == 0 ? "" : "\n");
        }
        return records.toString();
    }

    private String record() {
        if (random.nextInt(9) == 0) {
            return "{\"id\":\"broken";
        }
        String text = String.join("\\n\\n", form());
        return switch (random.nextInt(3)) {
            case 0 -> "{\"text\":\"" + text + "\"}";
            case 1 -> "{\"id\":\"r" + random.nextInt(3) + "\"}";
            default -> "{\"id\":\"r" + random.nextInt(3) + "\",\"text\":\"" + text + "\"}";
        };
    }

    private String page() {
        List<String> paragraphs = form();
        if (random.nextInt(3) > 0) {
            return String.join("\n\n", paragraphs);
        }
        StringBuilder html = new StringBuilder("<!doctype html><title>");
        html.append(random.nextBoolean() ? paragraphs.getFirst() : word()).append("</title>");
        paragraphs.forEach(paragraph -> html.append("<p>").append(paragraph));
        return html.toString();
    }

    /// An article, or what people make of one, on a page of the site.
    private List<String> form() {
        List<String> form = bareForm();
        if (bare > 0 && random.nextInt(bare) > 0) {
            form = new ArrayList<>(form);
            form.add(1, lines.getFirst());
        }
        if (bare > 0 && random.nextInt(bare) > 0) {
            form = new ArrayList<>(form);
            form.addAll(lines.subList(1, 1 + random.nextInt(3)));
        }
        if (bare > 0 && random.nextInt(30) == 0) {
            return List.of(word(), lines.getLast());
        }
        return form;
    }

    private List<String> bareForm() {
        List<String> article = articles.get(random.nextInt(articles.size()));
        int size = article.size();
        List<String> form = new ArrayList<>(article);
        switch (random.nextInt(7)) {
            case 0, 1 -> {}
            case 2 -> form = new ArrayList<>(article.subList(0, 2 + random.nextInt(size - 2)));
            case 3 -> form.set(1 + random.nextInt(size - 1), sentence());
            case 4 -> form.replaceAll(this::reworded);
            case 5 -> form.addAll(articles.get(random.nextInt(articles.size())));
            default -> form.add(random.nextInt(9) + " yorum:");
        }
        return form;
    }

    private List<String> article() {
        List<String> paragraphs = new ArrayList<>(List.of(word() + " " + word()));
        for (int n = 4 + random.nextInt(4); n > 0; n--) {
            paragraphs.add(sentence() + " " + sentence());
        }
        return paragraphs;
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder("The");
        for (int words = 8; words > 0; words--) {
            sentence.append(' ').append(word());
        }
        return sentence.append('.').toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int n = 2 + random.nextInt(2); n > 0; n--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private String reworded(String paragraph) {
        return random.nextInt(4) == 0 ? paragraph.replaceFirst(" \\w+", " " + word()) : paragraph;
    }
}
