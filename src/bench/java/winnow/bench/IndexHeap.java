package winnow.bench;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

import winnow.Winnow;
import winnow.pipeline.Progress;
import winnow.pipeline.RunReport;
import winnow.pipeline.RunSettings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Whether the heap of `winnow index` grows with the corpus: `IndexHeap FOLDER [COPIES]`.
///
/// Runs over the folder and over a corpus of COPIES (4) times its pages. Copy number k writes two
/// of three different words with an ending of its own, the same word always alike: pages of two
/// copies share no text, pages of one are as similar to each other as those of the folder.
///
/// The figure is the largest live heap: a full collection is forced every 300 ms, and what it
/// leaves is what the run held on to. Memory that Lucene maps from files is not heap.
public final class IndexHeap {
    private static final long PAUSE_MS = 300;

    private IndexHeap() {}

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        int copies = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        Path temporary = Files.createTempDirectory("winnow-heap");
        try {
            Path many = temporary.resolve("pages");
            for (int copy = 0; copy < copies; copy++) {
                copy(folder, many.resolve("copy" + copy), copy);
            }
            double one = measure("1", folder, temporary.resolve("index1"));
            double more = measure(Integer.toString(copies), many, temporary.resolve("index"));
            System.out.printf("live heap %d× / 1×: %.2f%n", copies, more / one);
        } finally {
            IndexSpeed.remove(temporary);
        }
    }

    private static double measure(String times, Path folder, Path index)
            throws IOException, InterruptedException {
        long before = live();
        Peak peak = new Peak();
        Thread sampler = Thread.ofPlatform().daemon().start(peak);
        RunSettings settings = RunSettings.of(List.of(folder), index);
        RunReport report = Winnow.index(settings, peak);
        sampler.interrupt();
        sampler.join();
        System.out.printf(
                "%s×: %,d pages, %,d copies, %.1f MB, %.0f s; live heap at most %.1f MB while"
                        + " reading, %.1f MB while comparing (%.1f MB before)%n",
                times,
                report.pages(),
                report.allCopies(),
                report.bytes() / 1e6,
                report.seconds(),
                peak.reading / 1e6,
                peak.comparing / 1e6,
                before / 1e6);
        return Math.max(peak.reading, peak.comparing);
    }

    /// Bytes that a full collection leaves.
    static long live() {
        System.gc();
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getCollectionUsage();
            if (pool.getType() == MemoryType.HEAP && usage != null) {
                sum += usage.getUsed();
            }
        }
        return sum;
    }

    private static final class Peak implements Progress, Runnable {
        private volatile boolean isComparing;
        private volatile long reading;
        private volatile long comparing;

        @Override
        public void comparing(long pages) {
            isComparing = true;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Thread.sleep(PAUSE_MS);
                    boolean late = isComparing;
                    long now = live();
                    if (late) {
                        comparing = Math.max(comparing, now);
                    } else {
                        reading = Math.max(reading, now);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the run is over
            }
        }
    }

    private static void copy(Path from, Path to, int copy) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = from.relativize(file).toString();
            Path target =
                    to.resolve(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name);
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, changed(name, unpacked(file), copy));
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private static String changed(String name, byte[] bytes, int copy) throws IOException {
        if (!Floor.isHtml(name)) {
            return words(new String(bytes, StandardCharsets.UTF_8), copy);
        }
        Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        for (TextNode text : page.body().selectXpath("//text()", TextNode.class)) {
            text.text(words(text.getWholeText(), copy));
        }
        return page.outerHtml();
    }

    /// `text` with an ending on two of three words, the same for equal words.
    private static String words(String text, int copy) {
        if (copy == 0) {
            return text;
        }
        StringBuilder changed = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                changed.append(text.charAt(i++));
                continue;
            }
            String word = text.substring(i, end);
            changed.append(word);
            if (Math.floorMod(word.toLowerCase(Locale.ROOT).hashCode(), 3) != 0) {
                changed.append("qx").append((char) ('a' + copy));
            }
            i = end;
        }
        return changed.toString();
    }
}
