package winnow.filter;

import org.jspecify.annotations.Nullable;

import winnow.model.Blank;
import winnow.model.BlockKind;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Reason;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;

/// Finds the furniture of a page that crept into its text: comment counters, share bars, cookie
/// notices, page tools, stray marks.
///
/// A line is claimed only as a whole, and only if it is one of the lines that [WidgetTable] knows,
/// digits aside; a run of the names of share services is too. The one exception is a `>` left
/// behind a finished sentence, of which the `>` alone is claimed. Code is left alone.
final class Widgets implements Filter {
    /// How sure the rules are; a whole line that means nothing else.
    private static final double SURE = .97;

    /// The longest line looked at, in UTF-16 units; the longest cookie notices.
    private static final int LONGEST = 400;

    /// Share services a run must name, in one line or in neighbouring lines.
    private static final int LEAST_SERVICES = 3;

    private final WidgetTable table = WidgetTable.STANDARD;

    @Override
    public List<Claim> claims(Page page) {
        List<Line> lines = Line.of(page);
        String source = page.source();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind() == BlockKind.CODE) {
                continue;
            }
            int services = services(source, lines, i);
            if (services > 0) {
                Span run = new Span(line.span().start(), lines.get(i + services - 1).span().end());
                claims.add(claim("share-bar", run, services, source));
                i += services - 1;
            } else {
                claim(source, line.span(), claims);
            }
        }
        return claims;
    }

    private void claim(String source, Span line, List<Claim> claims) {
        if (isStray(source, line)) {
            claims.add(claim("stray-mark", line, 1, source));
            return;
        }
        Span glued = glued(source, line);
        if (glued != null) {
            claims.add(claim("stray-mark", glued, 1, source));
            return;
        }
        if (line.length() <= LONGEST) {
            String rule = table.rule(line.of(source));
            if (rule != null) {
                claims.add(claim(rule, line, 1, source));
            }
        }
    }

    private static Claim claim(String rule, Span span, int units, String source) {
        String seen = source.substring(span.start(), Math.min(span.end(), span.start() + 80));
        String words = "the whole line is “" + seen.replace('\n', ' ') + "”";
        if (rule.equals("stray-mark")) {
            words = "a mark without text: “" + seen + "”";
        }
        Evidence evidence = new Evidence(rule, 1, words);
        Finding finding = new Finding(Reason.WIDGET, rule, SURE, List.of(evidence));
        return new Claim(span, finding, units, true);
    }

    /// How many lines from `first` on name nothing but share services, if they make a share bar;
    /// else 0.
    private int services(String source, List<Line> lines, int first) {
        if (first > 0 && continues(source, lines.get(first - 1).span())) {
            return 0;
        }
        int services = 0;
        int strong = 0;
        int length = 0;
        while (first + length < lines.size()) {
            Span line = lines.get(first + length).span();
            int named = line.length() <= LONGEST ? table.services(line.of(source)) : 0;
            if (named == 0) {
                break;
            }
            strong += table.namesService(line.of(source)) ? 1 : 0;
            services += named;
            length++;
        }
        return services >= LEAST_SERVICES && strong > 0 ? length : 0;
    }

    /// True if what stands below `line` belongs to it: a lead-in, or a run that was no share bar.
    private boolean continues(String source, Span line) {
        return Marks.endsWithColon(source, line.start(), line.end())
                || (line.length() <= LONGEST && table.services(line.of(source)) > 0);
    }

    /// True for a line of one or two of the marks that pages are decorated with.
    private static boolean isStray(String source, Span line) {
        if (line.length() > 3) {
            return false;
        }
        for (int i = line.start(); i < line.end(); i++) {
            if (">|»›•·<«‹ ".indexOf(source.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /// The `>` behind the finished sentence that `line` ends with, if there is one.
    private static @Nullable Span glued(String source, Span line) {
        int last = line.end() - 1;
        if (line.length() < 20 || source.charAt(last) != '>') {
            return null;
        }
        Span before = Blank.strip(source, line.start(), last);
        if (before == null || !Marks.ended(source, before.start(), before.end())) {
            return null;
        }
        return source.lastIndexOf('<', last) >= line.start() ? null : new Span(last, line.end());
    }
}
