package winnow.extract;

/// Reads small numbers that pages write into attributes and lists.
final class Digits {
    private Digits() {}

    /// The number that `text` is; `otherwise` if it is none, negative or longer than `most` digits.
    static int of(String text, int most, int otherwise) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > most) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
