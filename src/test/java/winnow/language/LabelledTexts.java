package winnow.language;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The labelled texts of one half, see the README beside them.
final class LabelledTexts {
    private static final Path FOLDER = Path.of("src", "test", "resources", "winnow", "language");

    /// A text and its language.
    record Text(String language, String text) {
        /// The same up to the end of the word in which the letter at `letters` stands.
        Text cut(int letters) {
            int seen = 0;
            int end = 0;
            while (end < text.length() && seen < letters) {
                seen += Character.isLetter(text.charAt(end)) ? 1 : 0;
                end++;
            }
            int most = Math.min(text.length(), end + 20); // Thai and Chinese have no blanks
            while (end < most && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return new Text(language, text.substring(0, end));
        }

        @Nullable String told() {
            return Weighing.of(Sample.of(text)).best();
        }
    }

    private LabelledTexts() {}

    /// @param half `tune` or `gate`
    static List<Text> of(String half) {
        List<Text> texts = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(FOLDER.resolve(half + ".tsv"))) {
                String[] cells = line.split("\t", -1);
                texts.add(new Text(cells[0], cells[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
