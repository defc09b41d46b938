package winnow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import winnow.dedup.Profile;
import winnow.dedup.Stars;
import winnow.model.Copy;
import winnow.model.Evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the copies among the pages of a JSONL file (`id`, `title`, `text`) or a folder of text
/// files, and writes what a scorer reads: `DuplicatesScore PAGES OUT`.
///
/// Blocks are paragraphs between blank lines. `OUT` gets a line `{"id","cluster"}` a page,
/// `OUT.contain` a line `{"small","big"}` a contained copy, `OUT.copies` a readable line a copy.
/// Prints pages a second of processor time on the one thread it uses, profiles and stars apart.
public final class DuplicatesScore {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private DuplicatesScore() {}

    /// One page as it is read.
    private record Text(String id, @Nullable String title, List<String> blocks) {}

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException {
        Path input = Path.of(args[0]);
        List<Text> texts = Files.isDirectory(input) ? folder(input) : lines(input);
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        List<Copy> copies = List.of();
        for (int round = 0; round < rounds; round++) {
            copies = measure(texts);
        }
        write(texts, copies, args[1]);
    }

    private static List<Copy> measure(List<Text> texts) {
        long start = CLOCK.getCurrentThreadCpuTime();
        List<Profile> profiles = new ArrayList<>();
        for (Text text : texts) {
            profiles.add(
                    Profile.of(text.id(), text.title(), text.blocks(), headings(text.blocks())));
        }
        long middle = CLOCK.getCurrentThreadCpuTime();
        List<Copy> copies = Stars.of(profiles);
        long end = CLOCK.getCurrentThreadCpuTime();
        System.out.printf(
                "%d pages, %d copies: profiles %.0f pages/s, stars %.0f pages/s, both %.0f%n",
                texts.size(),
                copies.size(),
                texts.size() * 1e9 / (middle - start),
                texts.size() * 1e9 / (end - middle),
                texts.size() * 1e9 / (end - start));
        return copies;
    }

    private static List<Text> lines(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        JsonFactory json = new JsonFactory();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Map<String, String> fields = new HashMap<>();
                try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
                    while (parser.nextToken() != null) {
                        if (parser.currentToken() == JsonToken.VALUE_STRING) {
                            fields.put(parser.currentName(), parser.getString());
                        }
                    }
                }
                texts.add(
                        new Text(
                                fields.getOrDefault("id", ""),
                                fields.get("title"),
                                blocks(fields.getOrDefault("text", ""))));
            }
        }
        return texts;
    }

    private static List<Text> folder(Path folder) throws IOException {
        List<Text> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(
                        new Text(
                                file.getFileName().toString(),
                                null,
                                blocks(Files.readString(file))));
            }
        }
        return texts;
    }

    private static List<String> blocks(String text) {
        return List.of(text.split("\\n\\s*\\n"));
    }

    /// Which blocks look like headings: a line of up to twelve words without a full stop. What
    /// extraction finds on a text page is about the same.
    private static BitSet headings(List<String> blocks) {
        BitSet headings = new BitSet();
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i).strip();
            boolean line = block.indexOf('\n') < 0 && block.split(" ", 14).length <= 12;
            headings.set(i, line && !block.startsWith("-") && !block.endsWith("."));
        }
        return headings;
    }

    private static void write(List<Text> texts, List<Copy> copies, String out) throws IOException {
        Map<String, String> canonical = new HashMap<>();
        try (PrintWriter contained = new PrintWriter(out + ".contain", UTF_8);
                PrintWriter readable = new PrintWriter(out + ".copies", UTF_8)) {
            for (Copy copy : copies) {
                canonical.put(copy.page(), copy.of());
                if (copy.kind() == Copy.Kind.CONTAINED) {
                    contained.printf("{\"small\":\"%s\",\"big\":\"%s\"}%n", copy.page(), copy.of());
                }
                readable.println(readable(copy));
            }
        }
        try (PrintWriter clusters = new PrintWriter(out, UTF_8)) {
            for (Text text : texts) {
                String cluster = canonical.getOrDefault(text.id(), text.id());
                clusters.printf("{\"id\":\"%s\",\"cluster\":\"%s\"}%n", text.id(), cluster);
            }
        }
    }

    private static String readable(Copy copy) {
        StringBuilder line = new StringBuilder();
        line.append(copy.page()).append('\t').append(copy.of()).append('\t');
        line.append(copy.kind().label());
        line.append("\t%.3f\t%.3f".formatted(copy.containment(), copy.reverse()));
        for (Evidence evidence : copy.evidence()) {
            line.append('\t').append(evidence.name()).append(": ").append(evidence.text());
        }
        return line.toString();
    }
}
