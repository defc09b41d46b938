package winnow.extract;

/// Which byte a character was before it was read as windows-1252, or as Latin-1 where that has
/// none (https://encoding.spec.whatwg.org/#windows-1252).
final class Windows1252 {
    /// The characters of the bytes from 0x80 to 0x9F; those of no character stand for themselves.
    private static final String HIGH =
            "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u0178";

    private Windows1252() {}

    /// The byte of `c`, 0 to 255; -1 if it has none.
    static int toByte(char c) {
        if (c <= 0xFF) {
            return c;
        }
        if (c > '™' || (c > 'ž' && c < '\u0192') || (c > '˜' && c < '–')) {
            return -1;
        }
        int at = HIGH.indexOf(c);
        return at < 0 ? -1 : 0x80 + at;
    }
}
