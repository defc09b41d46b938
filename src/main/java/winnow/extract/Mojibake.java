package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.Repair;
import winnow.model.Span;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Finds UTF-8 that was read as windows-1252 or Latin-1, once or twice (`donâ€™t`, `fÃ¼r`), and
/// records what was meant.
///
/// A run of such characters is repaired as a whole, and only if all of it decodes strictly and it
/// cannot be meant: `â€™` and `ðŸ˜€` are no words, capitals do not follow small letters, and three
/// letters of another script do not come about by chance ([Certainty]). `«CAFÉ»` decodes too, and
/// stays. Where every run of a page decodes and one is certain, all are: the page was read wrongly.
/// The idea is that of ftfy (https://ftfy.readthedocs.io/en/latest/heuristic.html), the rules are
/// narrower. Confined to one extraction.
final class Mojibake {
    static final String RULE = "mojibake";

    /// Runs that have to agree before a whole page counts as read wrongly.
    private static final int LEAST_RUNS = 3;

    private static final int LEVELS = 3;

    private final String source;
    private final boolean whole;

    Mojibake(String source) {
        this.source = source;
        this.whole = isWhole();
    }

    /// True if `c` can be a byte of UTF-8 that was read as a character.
    static boolean isPart(char c) {
        return c >= 0x80 && Windows1252.toByte(c) >= 0x80;
    }

    /// The repair of the run at `at`, of which the block holds what stands before `end`; null if it
    /// is none or not for certain.
    @Nullable Repair at(int at, int end) {
        if (!begins(at)) {
            return null;
        }
        int stop = runEnd(at);
        if (stop > end && !Blank.is(source, end, stop)) {
            return null;
        }
        String meant = decoded(source.substring(at, stop));
        if (meant == null || !(whole || Certainty.of(source, at, stop, meant))) {
            return null;
        }
        for (int level = 1; level < LEVELS; level++) {
            String again = decoded(meant);
            if (again == null || !(whole || Certainty.of(meant, 0, meant.length(), again))) {
                break;
            }
            meant = again;
        }
        String shown = shown(meant);
        return shown == null ? null : new Repair(new Span(at, Math.min(stop, end)), shown, RULE);
    }

    /// True if the first two characters can begin a run; most accented letters cannot.
    private boolean begins(int at) {
        int lead = Windows1252.toByte(source.charAt(at));
        int second = at + 1 < source.length() ? Windows1252.toByte(source.charAt(at + 1)) : -1;
        return lead >= 0xC2 && lead <= 0xF4 && second >= 0x80 && second < 0xC0;
    }

    /// Where the run that begins at `at` ends.
    int runEnd(int at) {
        int end = at;
        while (end < source.length() && isPart(source.charAt(end))) {
            end++;
        }
        return end;
    }

    /// True if every run of the page decodes, there are some, and at least one is certain.
    private boolean isWhole() {
        int runs = 0;
        boolean certain = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c < 0x80 || c == '\u200B' || c == '\uFEFF') {
                continue;
            }
            int end = runEnd(i);
            String meant = begins(i) ? decoded(source.substring(i, end)) : null;
            if (meant == null) {
                if (end > i && Blank.is(source, i, end)) {
                    i = end - 1;
                    continue;
                }
                return false; // a letter that was read rightly
            }
            certain = certain || Certainty.of(source, i, end, meant);
            runs++;
            i = end - 1;
        }
        return certain && runs >= LEAST_RUNS;
    }

    /// What the bytes of `run` are in UTF-8; null if they are not, or if `run` holds others.
    private static @Nullable String decoded(String run) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            int value = Windows1252.toByte(run.charAt(i));
            if (value < 0x80) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null; // not UTF-8: the characters are what was meant
        }
    }

    /// `meant` as it stands in kept text; null if it holds controls, and so was not meant.
    private static @Nullable String shown(String meant) {
        StringBuilder shown = new StringBuilder(meant.length());
        for (int i = 0; i < meant.length(); i++) {
            char c = meant.charAt(i);
            if (Character.isISOControl(c)) {
                return null;
            }
            String to = Invisible.to(c);
            shown.append(to == null ? String.valueOf(c) : to);
        }
        return shown.toString();
    }
}
