package winnow.reader;

import java.util.regex.Pattern;

/// Whether text is a style sheet or a script: files that lie beside the pages of a mirror.
///
/// Both must be code from their first character and hold no line of prose outside comments, so an
/// article that shows a sample of code stays an article.
final class CodeLook {
    /// How the first statement of a script begins. Only tried at the beginning; every branch is
    /// linear.
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "[!+\\-;(\\[\\s]*(?:async\\s+)?function\\b"
                            + "|[\"']use strict[\"']"
                            + "|(?:var|let|const)\\s+[\\w$\\[{]+\\s*[=,;:}\\]]"
                            + "|import\\s*[\"'{*(]|import[ \\t]+\\w+(?:[ \\t]+from\\b|,\\s*[{*])"
                            + "|export\\s+(?:default|const|let|var|function|class|async|[{*])"
                            + "|class\\s+\\w+\\s*(?:extends\\s+[\\w.]+\\s*)?\\{"
                            + "|(?:if|for|while|switch)\\s*\\(|(?:try|do)\\s*\\{"
                            + "|[;(]*\\(\\s*[\\w$,\\s]{0,80}\\)\\s*=>"
                            + "|[$\\w][\\w$.\\[\\]\"'\\-]{0,120}\\s*(?:=[^=]|\\|\\|=|\\()");

    private static final Pattern DECLARATION = Pattern.compile("\\s*[-*_a-zA-Z$][-\\w]*\\s*:");

    private CodeLook() {}

    /// Whether nine tenths of the text are rules of a style sheet.
    static boolean isCss(String text) {
        if (text.indexOf('{') < 0 && text.charAt(0) != '@') {
            return false;
        }
        String code = withoutComments(text, false);
        int good = 0;
        int open = code.indexOf('{');
        int i = 0;
        while (i < code.length()) {
            open = open < 0 || open >= i ? open : code.indexOf('{', i);
            boolean at = startsWithAt(code, i);
            int semicolon = at ? code.indexOf(';', i, open < 0 ? code.length() : open) : -1;
            if (semicolon >= 0) { // @import, @charset
                good += semicolon + 1 - i;
                i = semicolon + 1;
                continue;
            }
            if (open < 0) {
                break;
            }
            int close = closing(code, open);
            if (isPrelude(code, i, open) && (at || isBody(code, open, close))) {
                good += close + 1 - i;
            }
            i = close + 1;
        }
        return good > 0 && good * 10L >= code.stripTrailing().length() * 9L && !hasProse(code);
    }

    private static boolean startsWithAt(String code, int start) {
        int i = start;
        while (i < code.length() && code.charAt(i) <= ' ') {
            i++;
        }
        return code.startsWith("@", i);
    }

    /// The brace that closes the one at `open`; the end of a text that is cut before.
    private static int closing(String code, int open) {
        int depth = 0;
        for (int i = open; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        return code.length() - 1;
    }

    /// A list of selectors: their characters only, and no full stop before a blank.
    private static boolean isPrelude(String code, int start, int end) {
        boolean visible = false;
        boolean attribute = false; // between brackets
        int words = 0;
        for (int i = start; i < end; i++) {
            char c = code.charAt(i);
            attribute = c == '[' || (attribute && c != ']');
            if (c <= ' ') {
                words += i > start && code.charAt(i - 1) > ' ' ? 1 : 0;
                continue;
            }
            visible = true;
            words = c == ',' ? 0 : words;
            boolean allowed =
                    Character.isLetterOrDigit(c)
                            || ".#:,>+~*[]()-_@%\\&".indexOf(c) >= 0
                            || (attribute && "=\"'/|^$!?;".indexOf(c) >= 0);
            boolean sentence = c == '.' && i + 1 < end && code.charAt(i + 1) <= ' ';
            if (!allowed || sentence || words > 12) {
                return false;
            }
        }
        return visible;
    }

    private static boolean isBody(String code, int open, int close) {
        return close == open // cut right behind the brace
                || code.substring(open + 1, close).isBlank()
                || DECLARATION.matcher(code).region(open + 1, close + 1).lookingAt();
    }

    /// Whether the text begins like a statement and has a script's share of brackets and signs.
    static boolean isJavaScript(String text) {
        char first = text.charAt(0);
        boolean comment = text.startsWith("/*") || text.startsWith("//");
        if (!comment && !STATEMENT.matcher(text).lookingAt()) {
            return false;
        }
        String code = withoutComments(text, true).strip();
        if (code.isEmpty() || (comment && !STATEMENT.matcher(code).lookingAt())) {
            return comment && code.isEmpty() && first == '/';
        }
        return isDense(code) && !hasProse(code);
    }

    /// Whether one of twenty visible characters outside of strings is a bracket or sign of code.
    private static boolean isDense(String code) {
        int signs = 0;
        int brackets = 0;
        int visible = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"' || c == '\'') {
                i = stringEnd(code, i);
            }
            visible += c > ' ' ? 1 : 0;
            brackets += c == '(' || c == ')' ? 1 : 0;
            signs += c == '{' || c == '}' || c == ';' || c == '=' ? 1 : 0;
        }
        boolean statement = signs > 0 || code.endsWith(")");
        return statement && (signs + brackets) * 20L >= visible;
    }

    /// The quote that ends the string begun at `start`; the end of its line if it has none.
    private static int stringEnd(String code, int start) {
        char quote = code.charAt(start);
        int i = start + 1;
        while (i < code.length() && code.charAt(i) != quote && code.charAt(i) != '\n') {
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static String withoutComments(String text, boolean lines) {
        StringBuilder code = new StringBuilder(text.length());
        int i = 0;
        boolean begin = true; // nothing but blanks on this line so far
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = -1;
            if (c == '/' && text.startsWith("/*", i)) {
                end = text.indexOf("*/", i + 2) + 2;
                end = end < 2 ? text.length() : end;
            } else if (c == '/' && lines && begin && text.startsWith("//", i)) {
                end = text.indexOf('\n', i);
                end = end < 0 ? text.length() : end;
            }
            if (end >= 0) {
                i = end;
                continue;
            }
            begin = c == '\n' || (begin && c <= ' ');
            code.append(c);
            i++;
        }
        return code.toString();
    }

    /// Whether a line of at least ten words reads like prose: hardly a sign of code in it.
    private static boolean hasProse(String code) {
        int start = 0;
        while (start < code.length()) {
            int newline = code.indexOf('\n', start);
            int end = newline < 0 ? code.length() : newline;
            if (end - start >= 60 && isProse(code, start, end)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static boolean isProse(String code, int start, int end) {
        int words = 0;
        int signs = 0;
        for (int i = start; i < end; i++) {
            char c = code.charAt(i);
            words += c == ' ' && i > start && code.charAt(i - 1) > ' ' ? 1 : 0;
            signs += "{}=;<>|&\\[]_$\"`@#*+".indexOf(c) >= 0 ? 1 : 0;
        }
        return words >= 10 && signs * 100L <= end - start;
    }
}
