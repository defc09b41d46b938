package winnow.markdown;

import java.util.ArrayList;
import java.util.List;

/// A block of code between fences that are longer than any run of backticks inside.
final class Fence {
    private static final int SHORTEST = 3;

    private Fence() {}

    /// The lines of the block.
    static List<String> lines(String code, String language) {
        String fence = "`".repeat(Math.max(SHORTEST, longestRun(code) + 1));
        List<String> lines = new ArrayList<>();
        lines.add(fence + language);
        int from = 0;
        for (int i = 0; i <= code.length(); i++) {
            if (i == code.length() || code.charAt(i) == '\n') {
                lines.add(bare(code.substring(from, i)));
                from = i + 1;
            }
        }
        lines.add(fence);
        return lines;
    }

    /// The length of the longest run of backticks.
    static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /// A line without controls.
    private static String bare(String line) {
        StringBuilder bare = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t' || !Character.isISOControl(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
