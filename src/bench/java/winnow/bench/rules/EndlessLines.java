package winnow.bench.rules;

import winnow.model.Page;

import java.util.BitSet;

/// The simplest rule there is: a line without an end mark and of fewer than ten words goes.
public final class EndlessLines implements Rule {
    private static final int WORDS = 10;

    @Override
    public BitSet removed(Page page) {
        return PlainText.of(page).where(EndlessLines::isOne).units();
    }

    private static boolean isOne(String line) {
        return !EndMarks.endSentence(line) && Words.of(line).size() < WORDS;
    }
}
