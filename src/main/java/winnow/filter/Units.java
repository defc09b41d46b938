package winnow.filter;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.BlockKind;
import winnow.model.Page;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts the kept lines of a page into [Unit]s.
///
/// A line is one unit, unless it is long: then the finished sentences it begins with are one unit
/// of prose, and what stands behind the last of them is cut into phrases if at least
/// [Weights#LEAST_SEPARATORS] equal separators part it, or is a wall if it has at least
/// [Weights#WALL_WORDS] words and hardly a mark.
final class Units {
    private final String source;
    private final Words words;
    private final List<Unit> units = new ArrayList<>();
    private int ordinal = -1;
    private final int[] separators = new int[Marks.SEPARATORS.length()];

    private Units(String source, Words words) {
        this.source = source;
        this.words = words;
    }

    static List<Unit> of(Page page, Words words) {
        Units cutter = new Units(page.source(), words);
        for (Line line : Line.of(page)) {
            cutter.ordinal++;
            cutter.cut(line);
        }
        return cutter.units;
    }

    private void cut(Line line) {
        Span span = line.span();
        if (line.kind() == BlockKind.CODE) {
            add(span, Unit.Shape.FIXED, line);
            return;
        }
        if (line.kind() == BlockKind.ROW && isRowOfPhrases(span)) {
            phrases(span, '\t', line);
            return;
        }
        for (@Nullable Span rest = span; rest != null; ) {
            Span wall = rest.length() < Weights.LONG_LINE ? null : Inset.find(source, rest);
            Span before = wall == null ? rest : Blank.strip(source, rest.start(), wall.start());
            if (before != null) {
                cut(before, line);
            }
            if (wall != null) {
                add(wall, Unit.Shape.WALL, line);
            }
            rest = wall == null ? null : Blank.strip(source, wall.end(), span.end());
        }
    }

    /// True if `span` holds several questions with a separator behind each: none of them ends a
    /// sentence.
    private boolean asksInParts(Span span) {
        int asked = 0;
        for (int i = span.start(); i < span.end() - 1; i++) {
            if (Marks.isQuestionMark(source.charAt(i))) {
                int next = i + 1;
                while (next < span.end() && Blank.is(source.charAt(next))) {
                    next++;
                }
                asked += next < span.end() && Marks.separates(source.charAt(next)) ? 1 : 0;
            }
        }
        return asked >= Weights.LEAST_CUED;
    }

    /// True if `row` has several cells, and each is a few words without a number alone.
    private boolean isRowOfPhrases(Span row) {
        int cells = 0;
        int from = row.start();
        for (int i = row.start(); i <= row.end(); i++) {
            if (i == row.end() || source.charAt(i) == '\t') {
                Span cell = Blank.strip(source, from, i);
                if (cell == null || Unit.Form.of(source, cell).measured()) {
                    return false;
                }
                cells++;
                from = i + 1;
            }
        }
        return cells > 1;
    }

    private void cut(Span span, Line line) {
        List<Span> staccato =
                span.length() < Weights.LONG_LINE ? List.of() : Staccato.find(source, span, words);
        if (!staccato.isEmpty()) {
            Span before = Blank.strip(source, span.start(), staccato.getFirst().start());
            if (before != null) {
                addWhole(before, line);
            }
            for (Span phrase : staccato) {
                add(phrase, Unit.Shape.PHRASE, line);
            }
            return;
        }
        boolean whole = span.length() < Weights.LONG_LINE || asksInParts(span);
        int sentences = whole ? span.start() : sentencesEnd(span);
        Span rest = Blank.strip(source, sentences, span.end());
        Span prose = Blank.strip(source, span.start(), sentences);
        if (rest == null || !cutRest(rest, prose, line)) {
            addWhole(span, line);
        }
    }

    /// Cuts `rest` into phrases or a wall if it is a list, with `prose` before it; else does
    /// nothing and says so.
    private boolean cutRest(Span rest, @Nullable Span prose, Line line) {
        if (rest.length() < Weights.LONG_LINE && prose == null) {
            return false;
        }
        boolean ended =
                Marks.ended(source, rest.start(), rest.end())
                        && !Marks.asks(source, rest.start(), rest.end());
        int separator = separator(rest);
        if (separator >= 0 && !ended) {
            if (prose != null) {
                addWhole(prose, line);
            }
            phrases(rest, Marks.SEPARATORS.charAt(separator), line);
            return true;
        }
        if (!ended
                && isWall(rest, prose == null ? Weights.WALL_WORDS : Weights.GLUED_WALL_WORDS)
                && !isWritten(rest)) {
            if (prose != null) {
                addWhole(prose, line);
            }
            add(rest, Unit.Shape.WALL, line);
            return true;
        }
        return false;
    }

    /// The separator that parts `rest` into phrases: its ordinal; -1 if there are too few.
    private int separator(Span rest) {
        Arrays.fill(separators, 0);
        int best = -1;
        for (int i = rest.start(); i < rest.end(); i++) {
            int at = Marks.separator(source.charAt(i));
            if (at >= 0 && parts(rest, i)) {
                separators[at]++;
                if (best < 0 || separators[at] > separators[best]) {
                    best = at;
                }
            }
        }
        int least =
                best >= 0 && Marks.SEPARATORS.charAt(best) == '#'
                        ? Weights.LEAST_HASHTAGS
                        : isCued(rest) || asksInParts(rest)
                                ? Weights.LEAST_CUED
                                : Weights.LEAST_SEPARATORS;
        boolean list = best >= 0 && separators[best] >= least;
        return list && !isWritten(rest) ? best : -1;
    }

    /// True if `rest` begins with a cue and a colon.
    private boolean isCued(Span rest) {
        int colon = rest.start();
        while (colon < rest.end() && !Marks.endsWithColon(source, rest.start(), colon + 1)) {
            colon++;
        }
        return colon < rest.end() && Cues.STANDARD.holds(source, rest.start(), colon);
    }

    /// True if a person wrote `rest`: it holds addresses, or dashes that begin the items of a list.
    private boolean isWritten(Span rest) {
        int dashes = 0;
        for (int i = rest.start() + 1; i < rest.end() - 1; i++) {
            char c = source.charAt(i);
            if (c == ':' && source.startsWith("://", i)) {
                return true;
            }
            boolean dash = c == '-' || c == '–' || c == '—' || c == '*';
            dashes += dash && source.charAt(i - 1) == ' ' && source.charAt(i + 1) == ' ' ? 1 : 0;
        }
        return dashes >= 2;
    }

    /// False for the comma of `1,200`, the slash of `and/or` and of addresses, the hash of `#3`.
    private boolean parts(Span rest, int at) {
        char before = at > rest.start() ? source.charAt(at - 1) : ' ';
        char after = at + 1 < rest.end() ? source.charAt(at + 1) : ' ';
        return switch (source.charAt(at)) {
            case ',' -> !(Character.isDigit(before) && Character.isDigit(after));
            case '/' -> before != '/' && after != '/' && before != ':';
            case '#' -> Character.isLetter(after);
            default -> true;
        };
    }

    private void phrases(Span rest, char separator, Line line) {
        int from = rest.start();
        for (int i = rest.start(); i <= rest.end(); i++) {
            if (i < rest.end() && (source.charAt(i) != separator || !parts(rest, i))) {
                continue;
            }
            int end = separator == '#' || i == rest.end() ? i : i + 1; // a hash begins its phrase
            Span phrase = Blank.strip(source, from, end);
            if (phrase != null) {
                add(phrase, Unit.Shape.PHRASE, line);
            }
            from = end;
        }
    }

    private boolean isWall(Span rest, int least) {
        if (Marks.endsWithColon(source, rest.start(), rest.end())
                || Unit.Form.afterBullet(source, rest.start(), rest.end()) > rest.start()) {
            return false;
        }
        int blanks = 0;
        int marks = 0;
        int unspaced = 0;
        for (int i = rest.start(); i < rest.end(); i++) {
            char c = source.charAt(i);
            if (c == ' ') {
                blanks++;
            } else if (Marks.isUnspaced(c)) {
                unspaced++;
            } else if (Marks.isWidePunctuation(c)) {
                marks++;
            } else if (c < 0x80 && !Words.isPart(c) && c != '\'' && c != '-') {
                marks++;
            }
        }
        if (Marks.isEndless(source.charAt(rest.start()))
                && rest.length() > Weights.CLAUSE * (blanks + 1)) {
            return false; // blanks part the clauses of Thai, and longer ones than phrases are
        }
        double found = 2 * unspaced > rest.length() ? unspaced / Weights.WIDE_WORD : blanks + 1;
        return found >= least && marks <= Weights.WALL_MARKS * found;
    }

    /// Where the finished sentences end that `span` begins with: behind the last sentence mark with
    /// a blank behind it and a sentence before it; `span.start()` if there is none.
    private int sentencesEnd(Span span) {
        int end = span.start();
        int from = span.start();
        int blanks = 0;
        int parting = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = source.charAt(i);
            if (Blank.is(c)) {
                blanks++;
            } else if (Marks.separates(c)) {
                parting++;
            } else if (Marks.endsSentence(c)
                    && isSentenceEnd(span, from, i, blanks >= 6 && 6 * parting < blanks)) {
                int behind = i + 1;
                while (behind < span.end() && Marks.closes(source.charAt(behind))) {
                    behind++;
                }
                boolean sentence = Marks.endsWideSentence(c) ? i - from >= 8 : blanks >= 4;
                if (sentence || end > span.start()) {
                    end =
                            parting >= Weights.LEAST_SEPARATORS && 3 * parting > blanks
                                    ? end
                                    : behind;
                }
                from = behind;
                blanks = 0;
                parting = 0;
                i = behind - 1;
            }
        }
        return end;
    }

    /// True if the mark at `at` ends a sentence and not an abbreviation or a number; behind a word
    /// of one or two letters only if what stands before it is `fluent`.
    private boolean isSentenceEnd(Span span, int from, int at, boolean fluent) {
        char c = source.charAt(at);
        if (Marks.endsWideSentence(c)) {
            return true;
        }
        int behind = at + 1;
        while (behind < span.end() && Marks.closes(source.charAt(behind))) {
            behind++;
        }
        if (behind < span.end() && !Blank.is(source.charAt(behind))) {
            return false;
        }
        int next = behind;
        while (next < span.end() && Blank.is(source.charAt(next))) {
            next++;
        }
        if (next < span.end() && Marks.separates(source.charAt(next))) {
            return false;
        }
        int letters = 0;
        while (at - letters > from && Words.isPart(source.charAt(at - letters - 1))) {
            letters++;
        }
        if (c != '.' || letters >= 3 || behind > at + 1 || letters == 0) {
            return true;
        }
        return fluent && (letters == 2 || !isInitial(span, at));
    }

    /// True for the letter before the full stop at `at` of `b. causes` or `u.s. law`: no sentence
    /// ends with it if the next word goes on in lower case.
    private boolean isInitial(Span span, int at) {
        int next = at + 1;
        while (next < span.end() && Blank.is(source.charAt(next))) {
            next++;
        }
        return Character.isLetter(source.charAt(at - 1))
                && next < span.end()
                && Character.isLowerCase(source.charAt(next));
    }

    /// A whole line, or the prose before a list: prose if it is long enough and ended.
    private void addWhole(Span span, Line line) {
        int[] found = wordsOf(span);
        Unit.Form form = Unit.Form.of(source, span);
        double length = Weights.wordsIn(found.length, source, span);
        boolean ended = form.ended() && !form.asks();
        int least =
                Marks.isEndless(source.charAt(span.start()))
                        ? Weights.LONG_SCRIPT_PROSE
                        : Weights.ENDLESS_PROSE;
        boolean prose = length >= Weights.PROSE_WORDS && (ended || length >= least);
        Unit.Shape shape = prose ? Unit.Shape.PROSE : Unit.Shape.LINE;
        units.add(new Unit(span, shape, line, ordinal, found, form));
    }

    private void add(Span span, Unit.Shape shape, Line line) {
        Unit.Form form = Unit.Form.of(source, span);
        units.add(new Unit(span, shape, line, ordinal, wordsOf(span), form));
    }

    /// The words of a unit, its bullet or number left aside.
    private int[] wordsOf(Span span) {
        int start = Unit.Form.afterBullet(source, span.start(), span.end());
        return words.of(source, new Span(start, span.end()));
    }
}
