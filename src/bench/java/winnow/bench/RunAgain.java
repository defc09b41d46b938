package winnow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a run costs when little has changed, and whether it grows with the index.
///
/// ```
/// RunAgain FOLDER              a copy of that folder
/// RunAgain -pages N [N …]      generated pages, that many
/// ```
///
/// Four runs of each, every one in a JVM of its own with 1 GB of heap: the first; one with nothing
/// changed; one with one page changed; one with one page in a hundred changed, a tenth of those
/// gone and as many new. A generated page has 150 to 450 words, drawn by rank as words are in a
/// language of 50,000 words; one page in twenty is a copy of another, reworded or cut.
public final class RunAgain {
    private static final int WORDS = 50_000;
    private static final int FILES_PER_FOLDER = 1_000;

    /// Until a file's time is old enough to be relied on.
    private static final long SETTLED_SECONDS = 5;

    private RunAgain() {}

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("winnow-again");
        try {
            System.out.printf(
                    "%9s  %-10s %7s %8s %8s %10s %9s %9s%n",
                    "pages",
                    "run",
                    "worked",
                    "wall s",
                    "cpu s",
                    "ms a page",
                    "heap MB",
                    "index MB");
            if (args[0].equals("-pages")) {
                for (int i = 1; i < args.length; i++) {
                    Path pages = temporary.resolve("pages" + i);
                    generate(Integer.parseInt(args[i]), pages);
                    measure(pages, temporary.resolve("index" + i));
                    IndexSpeed.remove(pages);
                    IndexSpeed.remove(temporary.resolve("index" + i));
                }
            } else {
                Path pages = temporary.resolve("pages");
                copy(Path.of(args[0]), pages);
                measure(pages, temporary.resolve("index"));
            }
        } finally {
            IndexSpeed.remove(temporary);
        }
    }

    private static void measure(Path pages, Path index) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLED_SECONDS);
        run("first", pages, index);
        run("unchanged", pages, index);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(pages)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        append(files.get(files.size() / 2));
        run("1 page", pages, index);
        Random random = new Random(files.size());
        for (int i = 0; i < files.size() / 100; i++) {
            Path file = files.get(random.nextInt(files.size()));
            if (i % 10 == 0 && Files.exists(file)) {
                Files.move(file, file.resolveSibling("moved-" + file.getFileName()));
            } else if (Files.exists(file)) {
                append(file);
            }
        }
        run("1 percent", pages, index);
    }

    private static void append(Path file) throws IOException {
        Files.writeString(file, "\nThis line is new.\n", StandardOpenOption.APPEND);
    }

    private static void run(String name, Path pages, Path index)
            throws IOException, InterruptedException {
        OneRun run = OneRun.of(pages, index);
        System.out.printf(
                Locale.ROOT,
                "%,9d  %-10s %,7d %8.2f %8.2f %10.3f %9.1f %9.1f%n",
                run.pages(),
                name,
                run.worked(),
                run.wall(),
                run.processor(),
                1000 * run.wall() / Math.max(1, run.worked()),
                run.heapMb(),
                run.indexMb());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("x").getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    private static void generate(int count, Path folder) throws IOException {
        Random random = new Random(count);
        String[] last = {};
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(i / FILES_PER_FOLDER + "/" + i % FILES_PER_FOLDER + ".txt");
            Files.createDirectories(file.resolveSibling("x").getParent());
            boolean copy = i > 0 && random.nextInt(20) == 0;
            String[] words = copy ? changed(last, random) : words(random);
            Files.writeString(file, text(words), StandardCharsets.UTF_8);
            last = words;
        }
    }

    private static String[] words(Random random) {
        String[] words = new String[150 + random.nextInt(300)];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(random);
        }
        return words;
    }

    /// A word by its rank; the logarithm of the rank is even, as Zipf found.
    private static String word(Random random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS));
        StringBuilder word = new StringBuilder();
        for (int rest = rank; word.length() < 2 || rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    private static String[] changed(String[] words, Random random) {
        String[] changed = words.clone();
        if (random.nextBoolean()) {
            return Arrays.copyOf(changed, changed.length * 3 / 4);
        }
        for (int i = 0; i < changed.length / 50; i++) {
            changed[random.nextInt(changed.length)] = word(random);
        }
        return changed;
    }

    private static String text(String[] words) {
        StringBuilder text =
                new StringBuilder(words[0]).append(' ').append(words[1]).append("\n\n");
        for (int i = 2; i < words.length; i++) {
            text.append(words[i]).append(i % 60 == 59 ? ".\n\n" : i % 12 == 11 ? ". " : " ");
        }
        return text.append(".\n").toString();
    }
}
