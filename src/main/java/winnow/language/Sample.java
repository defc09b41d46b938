package winnow.language;

import winnow.model.BlockKind;
import winnow.model.Page;
import winnow.model.Piece;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The letters of a page by which its language is told: at most [Thresholds#LETTERS] of its kept
/// text, from windows that are spread over it, so that no single passage decides.
///
/// Words are folded ([Folding]) and stand between borders. Code blocks do not count, and of a run
/// without blanks that looks like an address or code, ASCII letters do not. Confined to one page.
final class Sample {
    private static final int QUOTA = Thresholds.LETTERS / Thresholds.WINDOWS;

    /// Signs of ASCII that no word holds and addresses and code do.
    private static final String NO_PROSE = "@/\\_=<>{}[]#&%+*|~^$";

    private final Map<Script, Count> counts = new EnumMap<>(Script.class);
    private char[] letters = new char[2 * Thresholds.LETTERS];
    private int length;
    private int room = QUOTA;
    private int window;
    private final int total;

    /// The position in the kept text from which is read.
    private int next;

    /// How many letters of a script there are.
    private static final class Count {
        int letters;
    }

    private Sample(int total) {
        this.total = total;
    }

    static Sample of(Page page) {
        int total = 0;
        for (Piece piece : page.pieces()) {
            total += counts(piece) ? piece.span().length() : 0;
        }
        Sample sample = new Sample(total);
        int at = 0;
        for (Piece piece : page.pieces()) {
            if (counts(piece)) {
                int length = piece.span().length();
                if (sample.wants(at + length)) {
                    sample.read(piece.block().text(page.source()), at);
                }
                at += length;
            }
        }
        return sample;
    }

    /// A text that is no page.
    static Sample of(String text) {
        Sample sample = new Sample(text.length());
        sample.read(text, 0);
        return sample;
    }

    private static boolean counts(Piece piece) {
        return piece.isKept() && piece.block().kind() != BlockKind.CODE;
    }

    private boolean wants(int end) {
        return window < Thresholds.WINDOWS && next < end;
    }

    /// Reads on in a text that stands at `at` of the kept text.
    private void read(String text, int at) {
        int from = Math.max(0, next - at);
        if (from > 0) {
            from = pastRun(text, from);
        }
        while (from < text.length() && window < Thresholds.WINDOWS) {
            if (room <= 0) {
                window++;
                room = QUOTA;
                next = Math.max(at + from, (int) ((long) total * window / Thresholds.WINDOWS));
                from = next == at + from ? from : pastRun(text, next - at);
            } else {
                from = run(text, from);
            }
        }
        border();
        next = Math.max(next, at + Math.min(from, text.length()));
    }

    /// Where the run ends that `from` may stand in the middle of.
    private static int pastRun(String text, int from) {
        int most = (int) Math.min(text.length(), (long) from + Thresholds.RUN);
        int end = from;
        while (end < most && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || (c >= 0x2000 && Character.isSpaceChar(c));
    }

    /// Takes in the run at `from` and returns where the next begins.
    private int run(String text, int from) {
        int start = from;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        int end = pastRun(text, start);
        boolean marked = false;
        boolean begins = start == 0 || isBlank(text.charAt(start - 1));
        boolean prose = begins && end - start < Thresholds.RUN;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            marked |= c >= 0x300 && c < 0x370;
            prose &= !(c < 0x80 && spoils(text, i, start, end));
        }
        if (marked) {
            take(Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC), prose);
        } else {
            take(text.substring(start, end), prose);
        }
        border();
        return end;
    }

    /// Whether the ASCII sign at `i` of a run makes it an address, a measure or code.
    private static boolean spoils(String text, int i, int start, int end) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
            return (i > start && isAscii(text.charAt(i - 1)))
                    || (i + 1 < end && isAscii(text.charAt(i + 1)));
        }
        if (c == '.' || c == ':') {
            return i > start
                    && i + 1 < end
                    && isAscii(text.charAt(i - 1))
                    && text.charAt(i + 1) >= 'a'
                    && text.charAt(i + 1) <= 'z';
        }
        return NO_PROSE.indexOf(c) >= 0;
    }

    private static boolean isAscii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void take(String run, boolean prose) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if ((prose || c >= 0x80) && Folding.isPart(c)) {
                letter(c);
            } else if (c < 0x80 || !joins(c)) {
                border();
            }
        }
    }

    /// Whether `c` stands in a word and is no part of it: vowel points, a soft hyphen, a joiner.
    private static boolean joins(char c) {
        return c == '\u00AD' || c == '\u200D' || Folding.isMark(c);
    }

    private void letter(char c) {
        if (length + 2 > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        Script script = Script.of(c);
        letters[length++] = Folding.fold(c);
        counts.computeIfAbsent(script, none -> new Count()).letters++;
        room -= Math.max(1, script.weight);
    }

    private void border() {
        if (length > 0 && letters[length - 1] != Profiles.BORDER) {
            letters[length++] = Profiles.BORDER;
        }
    }

    /// The script that most of the text is in; [Script#OTHER] if it has no letters.
    ///
    /// Japanese is written in Han and kana together.
    Script script() {
        int kana = weight(Script.KANA);
        int han = weight(Script.HAN);
        Script main = Script.OTHER;
        int most = 0;
        for (Script script : counts.keySet()) {
            if (weight(script) > most) {
                most = weight(script);
                main = script;
            }
        }
        if (kana + han >= most && kana + han > 0) {
            double share = count(Script.KANA);
            share /= count(Script.KANA) + count(Script.HAN);
            return share >= Thresholds.KANA ? Script.KANA : Script.HAN;
        }
        return main;
    }

    private int count(Script script) {
        Count count = counts.get(script);
        return count == null ? 0 : count.letters;
    }

    private int weight(Script script) {
        return count(script) * script.weight;
    }

    /// How much text there is in that script, in letters of an alphabet.
    int letters(Script script) {
        return switch (script) {
            case KANA, HAN -> weight(Script.KANA) + weight(Script.HAN);
            default -> weight(script);
        };
    }

    /// Signs by position: letters, and [Profiles#BORDER] between words.
    int length() {
        return length;
    }

    char sign(int i) {
        return letters[i];
    }
}
