package winnow.bench.rules;

import winnow.model.Page;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rules that FineWeb adds to those of C4 and Gopher: Penedo et al., *The FineWeb Datasets*,
/// arXiv 2406.17557 (2024), as datatrove's `fineweb_quality_filter.py` has them.
///
/// A page is dropped if at most .12 of its lines end with a sentence mark or a quote, if at least
/// .67 of them have 30 characters or fewer, if lines that stood there before hold at least .01 of
/// its characters, or if there are more than .3 line ends a word or mark.
public final class FineWebQuality implements Rule {
    private static final double ENDED = .12;
    private static final double SHORT = .67;
    private static final int SHORT_LENGTH = 30;
    private static final double REPEATED = .01;
    private static final double LINE_ENDS = .3;

    @Override
    public BitSet removed(Page page) {
        PlainText text = PlainText.of(page);
        return isDropped(text) ? text.units() : new BitSet();
    }

    private static boolean isDropped(PlainText page) {
        Set<String> seen = new HashSet<>();
        List<String> again = page.texts().stream().filter(line -> !seen.add(line)).toList();
        int length = GopherRepetition.characters(page.texts());
        int words = Words.andMarks(page.text()).size();
        return page.share(EndMarks::end) <= ENDED
                || page.share(line -> line.length() <= SHORT_LENGTH) >= SHORT
                || GopherRepetition.characters(again) >= REPEATED * length
                || page.lines().size() - 1 > LINE_ENDS * words;
    }
}
