package winnow.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Seeded nonsense articles and what copiers do to them.
final class Articles {
    private final Random random;

    Articles(long seed) {
        random = new Random(seed);
    }

    static Profile profile(String id, List<String> blocks) {
        return Profile.of(id, null, blocks, new BitSet());
    }

    static Profile profile(String id, String... blocks) {
        return profile(id, List.of(blocks));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// Paragraphs of 20 to 60 words out of a vocabulary of 3000.
    List<String> article(int paragraphs) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(sentence(20 + below(40)));
        }
        return blocks;
    }

    String sentence(int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(i > 0 ? " " : "").append(word());
        }
        return words.append('.').toString();
    }

    private String word() {
        return "w" + Integer.toString(36 * 36 + below(3000), 36);
    }

    List<String> cut(List<String> blocks) {
        return blocks.subList(0, (blocks.size() + 1) / 2);
    }

    List<String> reordered(List<String> blocks) {
        List<String> shuffled = new ArrayList<>(blocks);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /// Every word replaced with a probability of `percent` by another one.
    List<String> reworded(List<String> blocks, int percent) {
        List<String> reworded = new ArrayList<>();
        for (String block : blocks) {
            String[] words = block.split(" ");
            Arrays.setAll(words, i -> below(100) < percent ? word() : words[i]);
            reworded.add(String.join(" ", words));
        }
        return reworded;
    }
}
