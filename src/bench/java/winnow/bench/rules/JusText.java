package winnow.bench.rules;

import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Page;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// jusText: Pomikálek, *Removing Boilerplate and Duplicate Content from Web Corpora*, thesis, Brno
/// 2011, with the parameters that `justext/core.py` has by default.
///
/// A block of fewer than 70 characters is *short*; one of which fewer than .30 of the words are
/// stop words is *bad*; from .32 on and with more than 200 characters it is *good*, else *near
/// good*; with © in it always bad. Then short and near good blocks take the grade of their
/// neighbours, and headings are kept that stand within 200 characters before a good block. What is
/// not good in the end goes.
///
/// Of a language without [StopWords] the density does not count, as jusText does with the stop list
/// `None`. Density of links, which it also looks at, is not known of a text; its own stop lists are
/// longer than Lucene's, so that its densities are higher.
public final class JusText implements Rule {
    private static final int SHORT = 70;
    private static final int LONG = 200;
    private static final double FEW_STOPS = .30;
    private static final double MANY_STOPS = .32;
    private static final int HEADING_DISTANCE = 200;

    private enum Grade {
        BAD,
        SHORT,
        NEAR_GOOD,
        GOOD
    }

    @Override
    public BitSet removed(Page page) {
        List<Block> blocks = page.kept();
        List<String> texts = blocks.stream().map(block -> text(block, page.source())).toList();
        CharArraySet stops = StopWords.of(page.about().language());
        Grade[] own = texts.stream().map(text -> grade(text, stops)).toArray(Grade[]::new);
        Grade[] grades = own.clone();
        liftHeadings(blocks, texts, own, grades, Grade.SHORT, Grade.NEAR_GOOD);
        settleShort(grades);
        settleNearGood(grades);
        liftHeadings(blocks, texts, own, grades, Grade.BAD, Grade.GOOD);
        BitSet removed = new BitSet();
        for (int i = 0; i < grades.length; i++) {
            if (grades[i] != Grade.GOOD) {
                removed.set(blocks.get(i).span().start(), blocks.get(i).span().end());
            }
        }
        return removed;
    }

    private static String text(Block block, String source) {
        return block.text(source).strip().replaceAll("\\s+", " ");
    }

    /// What a block is by itself.
    private static Grade grade(String text, @Nullable CharArraySet stops) {
        if (text.indexOf('©') >= 0) {
            return Grade.BAD;
        }
        if (text.length() < SHORT) {
            return Grade.SHORT;
        }
        double density = stops == null ? 1 : density(text, stops);
        if (density < FEW_STOPS) {
            return Grade.BAD;
        }
        return density >= MANY_STOPS && text.length() > LONG ? Grade.GOOD : Grade.NEAR_GOOD;
    }

    private static double density(String text, CharArraySet stops) {
        String[] words = text.toLowerCase(Locale.ROOT).split(" ", -1);
        int found = 0;
        for (String word : words) {
            found += stops.contains(word) ? 1 : 0;
        }
        return (double) found / words.length;
    }

    /// Makes headings `to` that are `from`, were not bad by themselves, and stand before a good
    /// block.
    private static void liftHeadings(
            List<Block> blocks,
            List<String> texts,
            Grade[] own,
            Grade[] grades,
            Grade from,
            Grade to) {
        for (int i = 0; i < grades.length; i++) {
            boolean heading = blocks.get(i).kind() == BlockKind.HEADING;
            if (heading && grades[i] == from && own[i] != Grade.BAD && leads(texts, grades, i)) {
                grades[i] = to;
            }
        }
    }

    private static boolean leads(List<String> texts, Grade[] grades, int heading) {
        int distance = 0;
        for (int i = heading + 1; i < grades.length && distance <= HEADING_DISTANCE; i++) {
            if (grades[i] == Grade.GOOD) {
                return true;
            }
            distance += texts.get(i).length();
        }
        return false;
    }

    /// A short block is good between good ones, and between a good and a bad one if a near good one
    /// stands nearer than the bad.
    private static void settleShort(Grade[] grades) {
        Grade[] before = grades.clone();
        for (int i = 0; i < grades.length; i++) {
            if (before[i] == Grade.SHORT) {
                boolean above = neighbour(before, i, -1, Grade.GOOD) == Grade.GOOD;
                boolean below = neighbour(before, i, 1, Grade.GOOD) == Grade.GOOD;
                boolean nearAbove = neighbour(before, i, -1, Grade.NEAR_GOOD) != Grade.BAD;
                boolean nearBelow = neighbour(before, i, 1, Grade.NEAR_GOOD) != Grade.BAD;
                boolean good = (above || below) && nearAbove && nearBelow;
                grades[i] = good ? Grade.GOOD : Grade.BAD;
            }
        }
    }

    /// A near good block is bad only between bad ones.
    private static void settleNearGood(Grade[] grades) {
        for (int i = 0; i < grades.length; i++) {
            if (grades[i] == Grade.NEAR_GOOD) {
                boolean good =
                        neighbour(grades, i, -1, Grade.GOOD) == Grade.GOOD
                                || neighbour(grades, i, 1, Grade.GOOD) == Grade.GOOD;
                grades[i] = good ? Grade.GOOD : Grade.BAD;
            }
        }
    }

    /// The next grade from block `i` on that is bad, or `least` or better; beyond the page all is
    /// bad.
    private static Grade neighbour(Grade[] grades, int i, int step, Grade least) {
        for (int k = i + step; k >= 0 && k < grades.length; k += step) {
            if (grades[k] == Grade.BAD || grades[k].compareTo(least) >= 0) {
                return grades[k];
            }
        }
        return Grade.BAD;
    }
}
