package winnow.cli;

import winnow.search.Passage;
import winnow.search.Passage.Highlight;

import java.util.ArrayList;
import java.util.List;

/// The part of a passage that fits a few lines of a terminal: around the marked words, whole words
/// only, wrapped.
final class Excerpt {
    private static final int MOST_LINES = 3;

    private final Console console;

    Excerpt(Console console) {
        this.console = console;
    }

    List<String> lines(Passage passage, int width) {
        String text = passage.text();
        int room = width * MOST_LINES - 2;
        int first = passage.highlights().isEmpty() ? 0 : passage.highlights().getFirst().start();
        int from = text.length() <= room ? 0 : wordStart(text, first - room / 4);
        int to = text.length() <= room ? text.length() : wordEnd(text, from + room);
        List<Word> words = words(passage, from, to);
        if (from > 0) {
            words.addFirst(Word.of("…"));
        }
        if (to < text.length()) {
            words.add(Word.of("…"));
        }
        return wrapped(words, width);
    }

    private static int wordStart(String text, int near) {
        int at = Math.max(0, near);
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int wordEnd(String text, int near) {
        int at = Math.min(text.length(), near);
        int space = text.lastIndexOf(' ', at);
        return at == text.length() || space < at / 2 ? at : space;
    }

    /// The words between two places, each with what of it is marked.
    private static List<Word> words(Passage passage, int from, int to) {
        List<Word> words = new ArrayList<>();
        String text = passage.text();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || Character.isWhitespace(text.charAt(i))) {
                Word word = word(passage, start, i);
                if (!word.isEmpty()) {
                    words.add(word);
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static Word word(Passage passage, int start, int end) {
        String text = passage.text();
        for (Highlight highlight : passage.highlights()) {
            if (highlight.start() < end && start < highlight.end()) {
                int from = Math.max(start, highlight.start());
                int to = Math.min(end, highlight.end());
                return new Word(
                        Plain.line(text.substring(start, from)),
                        Plain.line(text.substring(from, to)),
                        Plain.line(text.substring(to, end)));
            }
        }
        return new Word(Plain.line(text.substring(start, end)), "", "");
    }

    /// Neighbouring marked words are marked together.
    private List<String> wrapped(List<Word> words, int width) {
        List<String> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        int length = 0;
        for (Word word : words) {
            if (!line.isEmpty() && length + 1 + word.length() > width) {
                lines.add(drawn(line));
                line.clear();
                length = 0;
            }
            length += word.length() + (line.isEmpty() ? 0 : 1);
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(drawn(line));
        }
        return lines.size() > MOST_LINES + 1 ? lines.subList(0, MOST_LINES + 1) : lines;
    }

    private String drawn(List<Word> line) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            StringBuilder run = new StringBuilder(line.get(i).marked);
            drawn.append(i == 0 ? "" : " ").append(line.get(i).before);
            while (!run.isEmpty()
                    && line.get(i).after.isEmpty()
                    && i + 1 < line.size()
                    && line.get(i + 1).goesOn()) {
                run.append(' ').append(line.get(++i).marked);
            }
            drawn.append(run.isEmpty() ? "" : console.marked(run.toString()));
            drawn.append(line.get(i).after);
        }
        return drawn.toString();
    }

    /// A word: what stands before the marked part of it, that part, what stands behind.
    private record Word(String before, String marked, String after) {
        static Word of(String text) {
            return new Word(text, "", "");
        }

        boolean isEmpty() {
            return length() == 0;
        }

        int length() {
            return before.length() + marked.length() + after.length();
        }

        /// Whether a marking begun in the word before may go on through this one.
        boolean goesOn() {
            return before.isEmpty() && !marked.isEmpty();
        }
    }
}
