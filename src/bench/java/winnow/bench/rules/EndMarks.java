package winnow.bench.rules;

/// The marks at the end of a line, of any script.
final class EndMarks {
    private static final String SENTENCE = ".!?。！？．।॥؟۔";
    private static final String QUOTES = "\"'”’“»«」』";
    private static final String BRACKETS = ")]）】";

    private EndMarks() {}

    /// True if the last character is a sentence mark or a quote.
    static boolean end(String line) {
        return !line.isEmpty() && isOne(line.charAt(line.length() - 1), SENTENCE + QUOTES);
    }

    /// True if `line` ends with an ellipsis.
    static boolean trailOff(String line) {
        return line.endsWith("...") || line.endsWith("…");
    }

    /// True if `line` ends with a sentence mark or an ellipsis, quotes and brackets left aside.
    static boolean endSentence(String line) {
        int at = line.length();
        while (at > 0 && isOne(line.charAt(at - 1), QUOTES + BRACKETS)) {
            at--;
        }
        return at > 0 && isOne(line.charAt(at - 1), SENTENCE + "…");
    }

    private static boolean isOne(char c, String marks) {
        return marks.indexOf(c) >= 0;
    }
}
