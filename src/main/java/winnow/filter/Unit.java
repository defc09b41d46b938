package winnow.filter;

import winnow.model.Blank;
import winnow.model.BlockKind;
import winnow.model.Span;

/// The smallest thing that is a keyword or is not: a line, the finished sentences a line begins
/// with, one phrase of a list inside a line, or a wall of words.
///
/// Positions are those of the source. The words are numbers of one [Words].
final class Unit {
    /// What a unit is.
    enum Shape {
        /// Finished sentences, at least one of them as long as a sentence.
        PROSE,
        /// A line that is no prose.
        LINE,
        /// One phrase of a list inside a line.
        PHRASE,
        /// Many words in one line with hardly a mark between them.
        WALL,
        /// Code; never a keyword.
        FIXED
    }

    final Span span;
    final Shape shape;

    /// The kind of its block.
    final BlockKind kind;

    /// The ordinal of its line on the page.
    final int line;

    final int[] words;

    /// Ends with a sentence mark.
    final boolean ended;

    /// Ends with a question mark.
    final boolean asks;

    /// Ends with a colon: what follows belongs to it.
    final boolean leads;

    /// Begins with a bullet or a number with a mark behind it.
    final boolean bulleted;

    /// Holds a mark that separates (comma, colon, bracket, dash) inside.
    final boolean punctuated;

    /// Is a number, begins with a fraction, or holds a number that stands with a unit or a percent
    /// sign.
    final boolean measured;

    /// Its first letter: -1 lower case, +1 upper case, 0 of a script without case or none.
    final int casing;

    /// Begins in lower case and holds a capital; of many words, that some of them do.
    final boolean mixed;

    /// Most of its words begin with a capital.
    final boolean titled;

    /// Holds a dash, a bar or an equals sign behind a blank, a tab or an arrow: one thing and
    /// another.
    final boolean paired;

    /// Holds a sign or a word that computers write or read: a path, an option, a file name.
    final boolean technical;

    /// A blank line stands above it.
    final boolean apart;

    /// Its Latin letters, and those of them with an accent or of their own, as ñ and ß.
    final int latin;

    final int accents;

    Unit(Span span, Shape shape, Line line, int ordinal, int[] words, Form form) {
        this.span = span;
        this.shape = shape;
        this.kind = line.kind();
        this.line = ordinal;
        this.words = words;
        this.ended = form.ended;
        this.asks = form.asks;
        this.leads = form.leads;
        this.bulleted = form.bulleted;
        this.punctuated = form.punctuated;
        this.measured = form.measured;
        this.casing = form.casing;
        this.mixed = form.mixed;
        this.titled = form.titled;
        this.paired = form.paired;
        this.technical = form.technical;
        this.apart = line.apart() && line.span().start() == span.start();
        this.latin = form.latin;
        this.accents = form.accents;
    }

    /// True for a cell of a table.
    boolean isCell() {
        return kind == BlockKind.ROW && shape == Shape.PHRASE;
    }

    boolean isList() {
        return shape == Shape.LINE || shape == Shape.PHRASE || shape == Shape.WALL;
    }

    /// The outer form of a stretch of text, read in one pass.
    ///
    /// @param ended see the fields of [Unit]
    record Form(
            boolean ended,
            boolean asks,
            boolean leads,
            boolean bulleted,
            boolean punctuated,
            boolean measured,
            int casing,
            boolean mixed,
            boolean titled,
            boolean paired,
            boolean technical,
            int latin,
            int accents) {

        static Form of(String text, Span span) {
            int start = span.start();
            int body = afterBullet(text, start, span.end());
            boolean ended = Marks.ended(text, start, span.end());
            boolean asks = ended && Marks.asks(text, start, span.end());
            boolean leads = Marks.endsWithColon(text, start, span.end());
            boolean punctuated = false;
            boolean measured = false;
            int casing = 0;
            int capitals = 0;
            int words = 0;
            int latin = 0;
            int accents = 0;
            boolean upper = false;
            boolean paired = false;
            boolean technical = false;
            int before = ' ';
            for (int i = body; i < span.end(); ) {
                int c = text.codePointAt(i);
                int width = Character.charCount(c);
                if (Character.isLetter(c)) {
                    if (!isInner(before)) {
                        words++;
                        capitals += Character.isUpperCase(c) ? 1 : 0;
                    }
                    upper |= Character.isUpperCase(c);
                    boolean accent = c >= 0x80 && (c < 0x250 || (c >= 0x1E00 && c < 0x1F00));
                    latin += c < 0x80 || accent ? 1 : 0;
                    accents += accent ? 1 : 0;
                    if (casing == 0) {
                        casing = casing(c);
                    }
                    measured |= Character.isDigit(before) && isUnitBehind(text, i, span.end());
                } else if (isTechnical(text, i, span.end(), c)) {
                    technical = true;
                } else if (isMeasure(c)) {
                    measured = true;
                } else if (i + width < span.end() - 1 && isInnerMark(text, i, c)) {
                    punctuated = true;
                }
                paired |= isPairing(c) && (c == '\t' || c == '→' || before == ' ') && i > body;
                before = c;
                i += width;
            }
            measured |= words == 0 || isQuantity(text, body, span.end());
            boolean titled = words > 0 && casing > 0 && 3 * capitals >= 2 * words;
            boolean names = words >= Weights.WALL_WORDS && !titled && 7 * capitals >= words;
            boolean mixed = (casing < 0 && upper) || names;
            return new Form(
                    ended,
                    asks,
                    leads,
                    body > start,
                    punctuated,
                    measured,
                    casing,
                    mixed,
                    titled,
                    paired,
                    technical,
                    latin,
                    accents);
        }

        private static boolean isInner(int c) {
            return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
        }

        private static boolean isPairing(int c) {
            return switch (c) {
                case '-', '–', '—', '=', '→', '|', '\t' -> true;
                default -> false;
            };
        }

        private static int casing(int c) {
            return Character.isLowerCase(c) ? -1 : Character.isUpperCase(c) ? 1 : 0;
        }

        private static boolean isMeasure(int c) {
            return switch (c) {
                case '%', '=', '{', '}', '°', '½', '¼', '¾', '±', '≥', '≤', '€', '$', '£', '@' ->
                        true;
                default -> false;
            };
        }

        /// True for signs of programs, the dot of `disk.img`, the dash of ` -f` or ` --all`, and
        /// the second slash of a path.
        private static boolean isTechnical(String text, int at, int end, int c) {
            char before = at > 0 ? text.charAt(at - 1) : ' ';
            char next = at + 1 < end ? text.charAt(at + 1) : ' ';
            return switch (c) {
                case '\\', '~', '_', '{', '}', '<', '>', '`' -> true;
                case '$', '#' -> next == ' ';
                case '.' -> Character.isLetter(next) && Character.isLetterOrDigit(before);
                case '-' -> before == ' ' && Character.isLetter(next);
                case '/' -> before == ' ' || before == '/';
                default -> false;
            };
        }

        /// True for `1/2 cup`, `9.5 grams`, `18 mg`: a fraction, or a number and one short word.
        private static boolean isQuantity(String text, int start, int end) {
            int at = start;
            while (at < end && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (at == start || at == end) {
                return at > start;
            }
            if (text.charAt(at) != ' ') {
                boolean fraction = ".,/-–".indexOf(text.charAt(at)) >= 0;
                return fraction && at + 1 < end && Character.isDigit(text.charAt(at + 1));
            }
            return end - at <= 4 && at + 1 < end;
        }

        /// True for `mg` of `5mg`: letters that follow a digit, one to three of them.
        private static boolean isUnitBehind(String text, int at, int end) {
            int letters = 0;
            while (at + letters < end && Character.isLetter(text.charAt(at + letters))) {
                letters++;
            }
            return letters <= 2;
        }

        private static boolean isInnerMark(String text, int at, int c) {
            return switch (c) {
                case ',',
                        ';',
                        ':',
                        '(',
                        ')',
                        '[',
                        '?',
                        '!',
                        '|',
                        '\t',
                        '，',
                        '、',
                        '：',
                        '（',
                        '–',
                        '—',
                        '“',
                        '"' ->
                        true;
                case '.', '-' -> text.charAt(at + 1) == ' ' && text.charAt(at - 1) != ' ';
                default -> false;
            };
        }

        /// The position behind a bullet or an item number at `start`, or `start`.
        static int afterBullet(String text, int start, int end) {
            int at = start;
            while (at < end && Marks.isBullet(text.charAt(at))) {
                at++;
            }
            if (at == start) {
                at = afterNumber(text, start, end);
            }
            int blanks = at;
            while (blanks < end && Blank.is(text.charAt(blanks))) {
                blanks++;
            }
            boolean bullet = blanks > at || (at > start && text.charAt(start) >= '•');
            return bullet && blanks < end ? blanks : start;
        }

        private static int afterNumber(String text, int start, int end) {
            int at = start;
            while (at < end && at - start < 3 && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at == start || at >= end || (text.charAt(at) != '.' && text.charAt(at) != ')')) {
                return start;
            }
            boolean counts = Character.isDigit(text.charAt(start)) || at - start == 1;
            return counts ? at + 1 : start;
        }
    }
}
