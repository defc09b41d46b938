package winnow.reader;

import winnow.model.Form;

import java.io.ByteArrayOutputStream;

/// The bytes of a page that a reader sees: what a charset is guessed from, because markup looks
/// like English in any language.
final class Visible {
    private static final String[] UNSEEN = {"script", "style"};

    private Visible() {}

    /// At most [Limits#GUESS] bytes of it, from a little before the first that is not ASCII.
    static byte[] bytes(byte[] page, Form form) {
        int start = 0;
        while (start < page.length && page[start] >= 0) {
            start++;
        }
        if (form == Form.TEXT) {
            int from = Math.max(0, start - 100);
            int length = Math.min(page.length - from, Limits.GUESS);
            return java.util.Arrays.copyOfRange(page, from, from + length);
        }
        ByteArrayOutputStream seen = new ByteArrayOutputStream(8 << 10);
        int i = 0;
        while (i < page.length && seen.size() < Limits.GUESS) {
            if (page[i] == '<' && isTag(page, i)) {
                i = tagEnd(page, i);
                seen.write(' ');
            } else {
                seen.write(page[i++]);
            }
        }
        return seen.toByteArray();
    }

    private static boolean isTag(byte[] page, int i) {
        int c = i + 1 < page.length ? page[i + 1] : ' ';
        return c == '/' || c == '!' || c == '?' || Character.isLetter(c);
    }

    private static int tagEnd(byte[] page, int start) {
        if (begins(page, start, "<!--")) {
            return after(page, start + 4, "-->");
        }
        int end = after(page, start, ">");
        for (String name : UNSEEN) {
            if (begins(page, start + 1, name)) {
                return after(page, end, "</" + name);
            }
        }
        return end;
    }

    private static int after(byte[] page, int start, String mark) {
        for (int i = start; i < page.length; i++) {
            if (begins(page, i, mark)) {
                return i + mark.length();
            }
        }
        return page.length;
    }

    /// Whether `word`, in lower case, stands there in any case.
    private static boolean begins(byte[] page, int start, String word) {
        if (start + word.length() > page.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            int b = page[start + i];
            int lower = b >= 'A' && b <= 'Z' ? b + 32 : b;
            if (lower != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
