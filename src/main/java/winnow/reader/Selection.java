package winnow.reader;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Which files of a folder are read: those that a glob includes, or all if there is none, but for
/// those that a glob excludes.
///
/// @param include what to read; empty for all
/// @param exclude what not to read of that
public record Selection(List<Glob> include, List<Glob> exclude) {
    /// Every file.
    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /// Reads globs.
    ///
    /// @throws IllegalArgumentException if one is none; the message says why
    public static Selection of(List<String> include, List<String> exclude) {
        return new Selection(
                include.stream().map(Glob::of).toList(), exclude.stream().map(Glob::of).toList());
    }

    /// Reads what [#noted()] wrote.
    public static Selection ofNoted(List<String> words) {
        List<String> include = new ArrayList<>();
        List<String> exclude = new ArrayList<>();
        for (String word : words) {
            String glob = URLDecoder.decode(word.substring(1), StandardCharsets.UTF_8);
            (word.charAt(0) == '-' ? exclude : include).add(glob);
        }
        return of(include, exclude);
    }

    /// As words of ASCII without blanks: `+` and a glob to include, `-` and one to exclude.
    public List<String> noted() {
        List<String> words = new ArrayList<>();
        include.forEach(glob -> words.add('+' + encoded(glob)));
        exclude.forEach(glob -> words.add('-' + encoded(glob)));
        return words;
    }

    private static String encoded(Glob glob) {
        return URLEncoder.encode(glob.toString(), StandardCharsets.UTF_8);
    }

    /// Whether every file is read.
    public boolean isAll() {
        return exclude.isEmpty() && (include.isEmpty() || include.contains(Glob.of("**")));
    }

    /// Whether a file is read.
    ///
    /// @param path the names from the root's folder on
    boolean takes(List<String> path) {
        return enters(path) && (include.isEmpty() || matches(include, path));
    }

    /// Whether files below a folder may be read.
    boolean enters(List<String> path) {
        return !matches(exclude, path);
    }

    private static boolean matches(List<Glob> globs, List<String> path) {
        for (Glob glob : globs) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /// What a person reads: `only **/*.html, but not drafts`.
    @Override
    public String toString() {
        if (isAll()) {
            return "all";
        }
        String only = include.isEmpty() ? "all" : "only " + joined(include);
        return only + (exclude.isEmpty() ? "" : ", but not " + joined(exclude));
    }

    private static String joined(List<Glob> globs) {
        return String.join(", ", globs.stream().map(Glob::toString).toList());
    }
}
