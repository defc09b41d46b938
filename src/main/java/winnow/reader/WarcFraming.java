package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Cuts a web archive into records by their lengths alone, and finds the next one behind a record
/// that is damaged (WARC 1.1, ISO 28500, section 4).
///
/// Holds one record, and of one that is larger than the limit the beginning. However strange the
/// bytes are, each is looked at a few times at most. Not thread-safe.
final class WarcFraming {
    private static final int TOO_LONG = -1;
    private static final int CUT = -2;
    private static final int NO_END = -3;
    private static final String LENGTH = "content-length:";

    private final WarcSource source;
    private final int limit;
    private long ordinal;
    private String where = "";
    private boolean isMember;
    private boolean isLost; // the beginning of the next record has to be looked for

    /// @param limit bytes of the largest body that is held
    /// @param before how many records lie before the source
    WarcFraming(WarcSource source, int limit, long before) {
        this.source = source;
        this.limit = Math.min(limit, Integer.MAX_VALUE - 2 * Limits.RECORD_HEADER);
        this.ordinal = before;
    }

    /// How many records there were, broken ones among them.
    long count() {
        return ordinal;
    }

    /// The next record; null at the end.
    @Nullable WarcCut next() throws IOException {
        passBlanks();
        if (isLost) {
            search();
        }
        if (source.show(1) == 0) {
            Damaged damage = source.damage();
            if (damage == null) {
                return null;
            }
            begin();
            return lost(damage);
        }
        begin();
        if (!source.isMark(0)) {
            isLost = true;
            return lost("no record begins here");
        }
        int header = headerEnd();
        return switch (header) {
            case TOO_LONG ->
                    unheaded(Limits.RECORD_HEADER, "its header is longer than 65536 bytes");
            case CUT -> cutHeader();
            default ->
                    header < 0
                            ? unheaded(NO_END - header, "its header has no end")
                            : record(header);
        };
    }

    private void begin() {
        ordinal++;
        isMember = source.isMember();
        where = "record " + ordinal + " at " + source.where();
    }

    private WarcCut.Lost lost(String what) {
        return new WarcCut.Lost(ordinal, where, what);
    }

    /// Goes on at the next member, if there is one.
    private WarcCut.Lost lost(Damaged damage) throws IOException {
        isLost = false;
        source.resume();
        String at = damage.where().isEmpty() ? "" : ", at " + damage.where();
        return lost(damage.what() + at);
    }

    private WarcCut.Lost unheaded(int passed, String what) {
        source.pass(passed);
        isLost = true;
        return lost(what);
    }

    private WarcCut.Lost cutHeader() throws IOException {
        Damaged damage = source.damage();
        if (damage != null) {
            return lost(damage);
        }
        source.pass(source.shown());
        return lost("ends early, within its header");
    }

    private void passBlanks() throws IOException {
        while (source.show(1) > 0 && (source.at(0) == '\r' || source.at(0) == '\n')) {
            source.pass(1);
        }
    }

    /// Passes over all that is before the next line that begins like a record.
    private void search() throws IOException {
        isLost = false;
        boolean atLine = true;
        while (source.show(1) > 0) {
            if (atLine && source.isMark(0) && source.show(Limits.MARK) == Limits.MARK) {
                return;
            }
            atLine = source.at(0) == '\n';
            source.pass(1);
        }
    }

    /// The length of the header with the blank line; [#TOO_LONG], [#CUT], or, if another record
    /// begins in it at index i, [#NO_END]` - i`.
    private int headerEnd() throws IOException {
        int line = 0;
        for (int i = 0; i < Limits.RECORD_HEADER; i++) {
            if (i >= source.shown() && source.show(i + 1) <= i) {
                return CUT;
            }
            if (source.at(i) != '\n') {
                continue;
            }
            if (i == line || (i == line + 1 && source.at(line) == '\r')) {
                return i + 1;
            }
            line = i + 1;
            if (source.isMark(line) && source.shown() >= line + Limits.MARK) {
                return NO_END - line;
            }
        }
        return TOO_LONG;
    }

    private WarcCut record(int header) throws IOException {
        long length = length(new String(source.copy(header), StandardCharsets.ISO_8859_1));
        long left = source.left();
        String problem = null;
        if (length < 0) {
            problem = "its content-length is missing or no number";
        } else if (length > Limits.RECORD_LENGTH) {
            problem = "its content-length of " + length + " bytes cannot be";
        } else if (left >= 0 && length > left - header) {
            problem = early(length, left - header);
        }
        if (problem != null) {
            return unheaded(header, problem);
        }
        return length > limit ? large(header, length) : held(header, (int) length);
    }

    private static String early(long length, long left) {
        return "ends early: is to have " + length + " bytes, and " + left + " follow";
    }

    /// The one length that the header names; -1 if it names none, or two.
    private static long length(String header) {
        long found = -1;
        for (String line : header.split("\r?\n", -1)) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                String digits = line.substring(LENGTH.length()).strip();
                boolean isNumber =
                        !digits.isEmpty()
                                && digits.length() <= 18
                                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
                if (!isNumber || found >= 0) {
                    return digits.length() > 18 && digits.chars().allMatch(Character::isDigit)
                            ? Long.MAX_VALUE
                            : -1;
                }
                found = Long.parseLong(digits);
            }
        }
        return found;
    }

    private WarcCut held(int header, int length) throws IOException {
        int whole = header + length;
        int shown = source.show(whole);
        long member = source.member();
        if (isMember && member < whole && source.isMark((int) member)) {
            source.pass((int) member);
            return lost(early(length, member - header));
        }
        if (shown < whole) {
            Damaged damage = source.damage();
            return damage != null ? lost(damage) : unheaded(header, early(length, shown - header));
        }
        return ended(header, whole, length);
    }

    /// Looks at what is behind a record before it is believed: its length may lie, and what a
    /// member of a packed file holds is proven only at its end.
    private WarcCut ended(int header, int whole, long length) throws IOException {
        int behind = whole;
        int lineEnds = 0;
        while (source.show(behind + 1) > behind
                && (source.at(behind) == '\r' || source.at(behind) == '\n')
                && behind < whole + 4) {
            lineEnds += source.at(behind) == '\n' ? 1 : 0;
            behind++;
        }
        boolean isLast = source.show(behind + 1) == behind;
        Damaged damage = source.damage();
        if (isLast && damage != null && isMember && !source.isMemberProven()) {
            return lost(damage);
        }
        if (!isLast && lineEnds < 2 && !source.isMark(behind)) {
            return unheaded(header, "its content-length of " + length + " bytes is wrong");
        }
        byte[] bytes = source.copy(whole);
        source.pass(behind);
        boolean isEnded = !isLast || damage != null || lineEnds >= 2;
        return new WarcCut.Whole(ordinal, where, bytes, header, length, isEnded);
    }

    /// A record of which only the beginning is held.
    private WarcCut large(int header, long length) throws IOException {
        int held = source.show(header + Limits.HEAD);
        byte[] bytes = source.copy(held);
        long left = header + length;
        while (left > 0) {
            int shown = source.show((int) Math.min(left, Limits.HEAD));
            long member = source.member();
            if (isMember && member < shown && member > 0 && source.isMark((int) member)) {
                source.pass((int) member);
                return lost(early(length, header + length - left + member - header));
            }
            if (shown == 0) {
                Damaged damage = source.damage();
                return damage != null ? lost(damage) : lost(early(length, length - left));
            }
            source.pass(shown);
            left -= shown;
        }
        return new WarcCut.Whole(ordinal, where, bytes, header, length, true);
    }
}
