package winnow.cli;

/// One word of a command that a person may copy into a shell.
final class ShellWord {
    private ShellWord() {}

    /// The word, in single quotes unless it is harmless as it stands.
    static String of(String word) {
        String plain = Plain.line(word);
        return plain.matches("[\\p{L}\\p{N}_./:@=+-]+")
                ? plain
                : "'" + plain.replace("'", "'\\''") + "'";
    }
}
