package winnow.filter;

import winnow.model.Page;
import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;

/// Finds pasted lists of search phrases: autocomplete tails, comma walls, tag clouds, doorway
/// lists.
///
/// The page is cut into [Unit]s; its finished sentences are its [Body]. Each unit gets the log-odds
/// of being a keyword ([UnitOdds]), the likeliest path through all units gives the runs
/// ([Segmentation]), and each run is judged as a whole ([KeywordList]): removed if it is surely
/// keywords, doubted if it may be. No language is known and nothing but the page is looked at. A
/// page that is nothing but a list keeps everything. Linear in the length of the page.
final class KeywordLists implements Filter {
    @Override
    public List<Claim> claims(Page page) {
        Words words = new Words();
        List<Unit> units = Units.of(page, words);
        if (units.size() < 2 && (units.isEmpty() || units.getFirst().shape == Unit.Shape.PROSE)) {
            return List.of();
        }
        String title = page.about().title();
        int[] titled = title.isEmpty() ? new int[0] : words.of(title, new Span(0, title.length()));
        Body body = Body.of(units, titled, words);
        double[] odds = UnitOdds.of(units, body, words, page.source());
        List<Claim> claims = new ArrayList<>();
        int done = 0;
        for (Segmentation.Run run : Segmentation.runs(odds)) {
            Segmentation.Run whole = whole(run, units);
            if (whole.from() < done) {
                continue;
            }
            done = whole.to();
            KeywordList list =
                    KeywordList.of(units, whole.from(), done, body, words, page.source());
            Claim claim = list.claim();
            if (claim != null) {
                claims.add(claim);
            }
        }
        return claims;
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
