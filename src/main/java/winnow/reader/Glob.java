package winnow.reader;

import java.util.ArrayList;
import java.util.List;

/// A pattern for paths within a root: `*` any characters of one name, `?` one, `[a-z]` and `[!a-z]`
/// one of a set, `{a,b}` either, `**` between slashes any number of folders, `\` takes a sign as it
/// is.
///
/// It matches whole paths, with their case, and all below a folder that it matches. Matching takes
/// time linear in pattern times path, whatever the names are. Immutable.
public final class Glob {
    /// Patterns that braces may stand for.
    private static final int MOST = 1_000;

    private final String text;
    private final List<List<GlobName>> alternatives;

    private Glob(String text, List<List<GlobName>> alternatives) {
        this.text = text;
        this.alternatives = alternatives;
    }

    /// Reads a pattern.
    ///
    /// @throws IllegalArgumentException if it is none; the message says why
    public static Glob of(String text) {
        List<List<GlobName>> alternatives = new ArrayList<>();
        for (String plain : expanded(text, text)) {
            alternatives.add(names(text, plain));
        }
        return new Glob(text, alternatives);
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("'" + PageId.escape(text) + "' is no glob: " + why);
    }

    /// The patterns without braces that `text` stands for.
    private static List<String> expanded(String whole, String text) {
        int open = brace(text, 0, '{');
        if (open < 0) {
            if (brace(text, 0, '}') >= 0) {
                throw wrong(whole, "'}' without '{'; write \\} for the sign itself");
            }
            return List.of(text);
        }
        List<String> all = new ArrayList<>();
        int start = open + 1;
        int depth = 1;
        int i = start;
        for (; i < text.length() && depth > 0; i++) {
            char c = text.charAt(i);
            i += c == '\\' ? 1 : 0;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 || (depth == 1 && c == ',')) {
                all.add(text.substring(0, open) + '\0' + text.substring(start, i));
                start = i + 1;
            }
        }
        if (depth > 0) {
            throw wrong(whole, "'{' without '}'; write \\{ for the sign itself");
        }
        return joined(whole, all, text.substring(i));
    }

    private static List<String> joined(String whole, List<String> begins, String rest) {
        List<String> all = new ArrayList<>();
        for (String begin : begins) {
            all.addAll(expanded(whole, begin.replace("\0", "") + rest));
            if (all.size() > MOST) {
                throw wrong(whole, "it stands for more than " + MOST + " patterns");
            }
        }
        return all;
    }

    private static int brace(String text, int from, char brace) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == brace) {
                return i;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private static List<GlobName> names(String text, String plain) {
        String path = plain.startsWith("./") ? plain.substring(2) : plain;
        if (path.startsWith("/")) {
            throw wrong(text, "it is relative to the folder; leave the first '/' out");
        }
        List<GlobName> names = new ArrayList<>();
        String[] parts = (path.endsWith("/") ? path + "**" : path).split("/", -1);
        for (String part : parts) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw wrong(text, part.isEmpty() ? "a name in it is empty" : "no path has " + part);
            }
            try {
                names.add(GlobName.of(part));
            } catch (IllegalArgumentException e) {
                throw wrong(text, String.valueOf(e.getMessage()));
            }
        }
        if (names.getLast().isFolders()) {
            names.add(GlobName.of("*")); // what is below a folder, but not the folder
        }
        return List.copyOf(names);
    }

    /// Whether it matches the path, or a folder on the way to it.
    ///
    /// @param path the names from the root's folder on
    boolean matches(List<String> path) {
        for (List<GlobName> names : alternatives) {
            if (matches(names, path)) {
                return true;
            }
        }
        return false;
    }

    /// Keeps, name by name, how many parts of the pattern may be used up.
    private static boolean matches(List<GlobName> pattern, List<String> path) {
        boolean[] used = new boolean[pattern.size() + 1];
        used[0] = true;
        passFolders(pattern, used);
        for (String name : path) {
            boolean[] next = new boolean[used.length];
            for (int i = 0; i < pattern.size(); i++) {
                GlobName part = pattern.get(i);
                next[i] |= used[i] && part.isFolders();
                next[i + 1] |= used[i] && !part.isFolders() && part.matches(name);
            }
            passFolders(pattern, next);
            if (next[pattern.size()]) {
                return true;
            }
            used = next;
        }
        return false;
    }

    /// `**` also stands for no folder.
    private static void passFolders(List<GlobName> pattern, boolean[] used) {
        for (int i = 0; i < pattern.size(); i++) {
            used[i + 1] |= used[i] && pattern.get(i).isFolders();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob glob && glob.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// The pattern as it was written.
    @Override
    public String toString() {
        return text;
    }
}
