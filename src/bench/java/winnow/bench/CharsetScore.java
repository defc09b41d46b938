package winnow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import winnow.reader.Reader;
import winnow.reader.Undecoded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How often a page is decoded wrong: `CharsetScore TEXTS.tsv…`, lines of a language and a text.
///
/// Each text is written as a page in every character set that the web had for its language and that
/// can hold it, cut after 60 and 200 characters and whole, and that says nothing of its set, the
/// right one, or UTF-8 whatever it is in. Wrong is a page that does not have the text, letter for
/// letter.
public final class CharsetScore {
    private static final int[] LENGTHS = {60, 200, Integer.MAX_VALUE};

    /// The sets of one language beside UTF-8 and UTF-16.
    private static final Map<String, List<String>> SETS = new TreeMap<>();

    static {
        String west = "af ca da de en es et eu fi fr ga gl id is it ms nb nl nn pt sv sw tl";
        put(west, "windows-1252", "ISO-8859-1", "ISO-8859-15");
        put("bs cs hr hu pl ro sk sl sq", "windows-1250", "ISO-8859-2");
        put("be bg mk ru sr uk", "windows-1251", "ISO-8859-5", "KOI8-R", "KOI8-U", "IBM866");
        put("el", "windows-1253", "ISO-8859-7");
        put("az tr", "windows-1254", "ISO-8859-9");
        put("he", "windows-1255", "ISO-8859-8");
        put("ar fa ur", "windows-1256", "ISO-8859-6");
        put("lt lv", "windows-1257", "ISO-8859-13");
        put("vi", "windows-1258");
        put("th", "TIS-620", "windows-874");
        put("ja", "Shift_JIS", "EUC-JP", "ISO-2022-JP");
        put("zh", "GBK", "GB18030", "Big5");
        put("ko", "EUC-KR");
    }

    /// Pages of one kind.
    private static final class Tally {
        private int pages;
        private int wrong;
    }

    private CharsetScore() {}

    private static void put(String languages, String... sets) {
        for (String language : languages.split(" ", -1)) {
            SETS.put(language, List.of(sets));
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, Tally> tallies = new TreeMap<>();
        for (String file : args) {
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] cells = line.split("\t", -1);
                for (String set : sets(cells[0])) {
                    score(cells[0], cells[1], Charset.forName(set), tallies);
                }
            }
        }
        tallies.forEach(
                (name, tally) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-42s wrong %4d of %5d%n",
                                name,
                                tally.wrong,
                                tally.pages));
    }

    private static List<String> sets(String language) {
        List<String> own = SETS.getOrDefault(language, List.of());
        return Stream.concat(Stream.of("UTF-8", "UTF-16LE", "UTF-16BE"), own.stream()).toList();
    }

    private static void score(String language, String text, Charset set, Map<String, Tally> tallies)
            throws IOException, InterruptedException {
        if (!set.newEncoder().canEncode(text)) {
            return;
        }
        for (int length : LENGTHS) {
            String cut = cut(text, length);
            List<String> said = new ArrayList<>(List.of("", set.name()));
            if (!set.name().startsWith("UTF-16")) { // as bytes it could not be read as that
                said.add("UTF-8");
            }
            for (int i = 0; i < said.size(); i++) {
                boolean wrong = !decoded(page(cut, said.get(i)).getBytes(set)).contains(cut);
                String how = List.of("undeclared", "declared", "declared UTF-8").get(i);
                String size = length > text.length() ? "whole" : length + " characters";
                count(tallies, how + ", " + size, wrong);
                if (i == 0) {
                    count(tallies, "undeclared " + set.name() + ", " + size, wrong);
                }
                if (wrong && Boolean.getBoolean("misses")) {
                    System.out.println(language + " " + set + " " + how + ", " + size);
                }
            }
        }
    }

    private static void count(Map<String, Tally> tallies, String name, boolean wrong) {
        Tally tally = tallies.computeIfAbsent(name, none -> new Tally());
        tally.pages++;
        tally.wrong += wrong ? 1 : 0;
    }

    private static String cut(String text, int length) {
        int end = Math.min(length, text.length());
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static String page(String text, String set) {
        String meta = set.isEmpty() ? "" : "<meta charset=\"" + set + "\">";
        return "<!DOCTYPE html><html><head>"
                + meta
                + "<title>1</title></head><body><p>"
                + text
                + "</p></body></html>";
    }

    private static String decoded(byte[] bytes) throws IOException, InterruptedException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new Reader(1 << 20)
                .readStream(
                        "page.html",
                        new ByteArrayInputStream(bytes),
                        reading -> {
                            if (reading instanceof Undecoded page) {
                                text.writeBytes(page.decode().text().getBytes(UTF_8));
                            }
                        });
        return text.toString(UTF_8);
    }
}
