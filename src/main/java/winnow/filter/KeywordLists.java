package winnow.filter;

import winnow.model.Page;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds pasted lists of search phrases: autocomplete tails, comma walls, tag clouds, doorway
/// lists.
///
/// The page is cut into [Unit]s; its finished sentences are its [Body]. Each unit gets the log-odds
/// of being a keyword ([UnitOdds]), the likeliest path through all units gives the runs
/// ([Segmentation]), and each run is judged as a whole ([KeywordList]): removed if it is surely
/// keywords, doubted if it may be. Nothing but the page is looked at; of languages only [Queries]
/// and [Cues] know, and neither decides alone. A page that is nothing but a list keeps everything.
/// Linear in the length of the page.
final class KeywordLists implements Filter {
    @Override
    public List<Claim> claims(Page page) {
        List<Claim> claims = new ArrayList<>();
        for (KeywordList list : candidates(page)) {
            Claim claim = list.claim();
            if (claim != null) {
                claims.add(claim);
            }
        }
        return claims;
    }

    /// What may be a list, in order: each is judged by itself.
    static List<KeywordList> candidates(Page page) {
        Words words = new Words();
        List<Unit> units = Units.of(page, words);
        if (units.size() < 2 && (units.isEmpty() || units.getFirst().shape == Unit.Shape.PROSE)) {
            return List.of();
        }
        String title = page.about().title();
        int[] titled = title.isEmpty() ? new int[0] : words.of(title, new Span(0, title.length()));
        Body body = Body.of(units, titled, words);
        double[] odds = UnitOdds.of(units, body, words, page.source());
        List<KeywordList> candidates = new ArrayList<>();
        for (Segmentation.Run run : runs(odds)) {
            for (Segmentation.Run part : parts(run, units, body, words, page.source())) {
                KeywordList next = candidate(units, part, body, words, page.source());
                KeywordList both = candidates.isEmpty() ? null : candidates.getLast().with(next);
                if (both != null) {
                    candidates.removeLast();
                }
                candidates.add(both != null ? both : next);
            }
        }
        return candidates;
    }

    /// Where lists may be: the likely runs, and between them those that would be likely if a list
    /// was to be expected there. The list as a whole says more than its units.
    private static List<Segmentation.Run> runs(double[] odds) {
        List<Segmentation.Run> likely = Segmentation.runs(odds);
        double[] raised = odds.clone();
        for (Segmentation.Run run : likely) {
            Arrays.fill(raised, run.from(), run.to(), Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < raised.length; i++) {
            raised[i] += Weights.RAISED;
        }
        List<Segmentation.Run> runs = new ArrayList<>(likely);
        runs.addAll(Segmentation.runs(raised));
        runs.sort(Comparator.comparingInt(Segmentation.Run::from));
        return runs;
    }

    /// The lists of one make in `run`.
    private static List<Segmentation.Run> parts(
            Segmentation.Run run, List<Unit> units, Body body, Words words, String source) {
        List<Segmentation.Run> parts = new ArrayList<>();
        boolean gaps = gapsTell(run, units);
        for (int from = run.from(); from < run.to(); ) {
            Segmentation.Run list = whole(alike(from, run.to(), units, gaps, source), units);
            from = list.to();
            if (isCue(units, list, source)) {
                list = new Segmentation.Run(list.from() + 1, list.to());
            }
            if (KeywordList.cue(units, list.from(), source) != null) {
                parts.add(list);
            } else {
                parts.addAll(Seams.parts(units, body, words, list));
            }
        }
        return parts;
    }

    private static KeywordList candidate(
            List<Unit> units, Segmentation.Run run, Body body, Words words, String source) {
        boolean cued = KeywordList.cue(units, run.from(), source) != null;
        Segmentation.Run own = new Edges(units, body, words, run).trimmed(cued);
        return KeywordList.of(units, own.from(), own.to(), body, words, source);
    }

    /// Whether a blank line ends a list: not where most lines stand apart.
    private static boolean gapsTell(Segmentation.Run run, List<Unit> units) {
        int apart = 0;
        for (int i = run.from() + 1; i < run.to(); i++) {
            apart += units.get(i).apart ? 1 : 0;
        }
        return 3 * apart < run.to() - run.from();
    }

    /// The units from `from` on, before `to`, that are of one make: lines, or lists inside lines,
    /// up to a blank line if `gaps` tell, or the next cue.
    private static Segmentation.Run alike(
            int from, int to, List<Unit> units, boolean gaps, String source) {
        boolean inline = units.get(from).shape != Unit.Shape.LINE;
        int end = from + 1;
        while (end < to
                && isAlike(units.get(end), inline)
                && !(gaps && units.get(end).apart)
                && !isCueLine(units.get(end), source)) {
            end++;
        }
        return new Segmentation.Run(from, end);
    }

    private static boolean isCueLine(Unit unit, String source) {
        return unit.shape == Unit.Shape.LINE
                && Cues.STANDARD.holds(source, unit.span.start(), unit.span.end());
    }

    /// The last line of a list inside lines may be too short to be one itself.
    private static boolean isAlike(Unit unit, boolean inline) {
        return inline
                ? unit.shape != Unit.Shape.LINE || unit.punctuated
                : unit.shape == Unit.Shape.LINE;
    }

    /// True if `list` begins with a cue heading, which is no phrase of it.
    private static boolean isCue(List<Unit> units, Segmentation.Run list, String source) {
        return list.to() - list.from() > 1 && isCueLine(units.get(list.from()), source);
    }

    /// `run` with the rest of the lines that it cuts: a list inside a line is one list.
    private static Segmentation.Run whole(Segmentation.Run run, List<Unit> units) {
        int from = run.from();
        int to = run.to();
        while (from > 0 && isOneLine(units.get(from - 1), units.get(from))) {
            from--;
        }
        while (to < units.size() && isOneLine(units.get(to - 1), units.get(to))) {
            to++;
        }
        return new Segmentation.Run(from, to);
    }

    private static boolean isOneLine(Unit unit, Unit next) {
        return unit.line == next.line
                && unit.shape == Unit.Shape.PHRASE
                && next.shape == Unit.Shape.PHRASE;
    }
}
