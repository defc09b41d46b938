package winnow.extract;

import org.jsoup.nodes.Element;

import winnow.model.BlockKind;

/// Finds runs of cards: neighbours of the same shape, each a link with a few words to it, as the
/// results of a shop or the stories of a front page are set.
///
/// Where the cards hold most of the text they are the content, and their links count as text. The
/// shape of an element is its tag and the first class name up to its first digit. One pass over the
/// elements finds the runs, another one judges them; of nested runs the outer one counts. Confined
/// to one extraction.
final class Cards {
    private final Standing blocks;
    private final Outline outline;

    /// Of each element the next one of its run; 0 if there is none.
    private final int[] next;

    /// Of each element the length of the run that it begins; 0 if it begins none.
    private final int[] length;

    /// Characters of the standing blocks before each block.
    private final int[] chars;

    /// Of these, characters inside links.
    private final int[] linked;

    /// Standing blocks before each block.
    private final int[] count;

    Cards(Standing blocks) {
        this.blocks = blocks;
        this.outline = blocks.outline;
        this.next = new int[outline.nodes];
        this.length = new int[outline.nodes];
        int size = blocks.segments.size();
        this.chars = new int[size + 1];
        this.linked = new int[size + 1];
        this.count = new int[size + 1];
        for (int i = 0; i < size; i++) {
            Segment segment = blocks.segments.get(i);
            boolean stands = blocks.fallen[i] == null;
            chars[i + 1] = chars[i] + (stands ? segment.chars : 0);
            linked[i + 1] = linked[i] + (stands ? segment.linkChars : 0);
            count[i + 1] = count[i] + (stands ? 1 : 0);
        }
    }

    /// True if the page is a list of cards; their blocks then weigh as text.
    boolean areContent() {
        link();
        boolean[] inCard = new boolean[blocks.size()];
        int done = 0;
        for (int i = 1; i < outline.nodes; i++) {
            if (length[i] >= Weights.CARDS && outline.firstSegment[i] >= done && isRun(i)) {
                done = fill(i, inCard);
            }
        }
        long cards = 0;
        long prose = 0;
        for (int k = 0; k < inCard.length; k++) {
            Segment segment = blocks.at(k);
            cards += inCard[k] ? segment.chars : 0;
            prose += !inCard[k] && segment.weight > 0 ? segment.chars : 0;
        }
        boolean content = cards > 0 && cards >= Weights.CARDS_TO_PROSE * prose;
        for (int k = 0; content && k < inCard.length; k++) {
            if (inCard[k]) {
                Segment segment = blocks.at(k);
                segment.card = true;
                segment.weight = Math.max(segment.weight, Weights.CARD_WEIGHT * segment.chars);
            }
        }
        return content;
    }

    /// Notes the blocks of a run; the number of the block behind it.
    private int fill(int head, boolean[] inCard) {
        int end = 0;
        for (int card = head; card != 0; card = next[card]) {
            end = outline.endSegment[card];
            for (int k = blocks.from(card); k < blocks.end(card); k++) {
                inCard[k] = true;
            }
        }
        return end;
    }

    /// Links neighbours of the same shape, leaving out what holds no text.
    private void link() {
        int[] last = new int[outline.nodes]; // of each element its last child so far
        int[] head = new int[outline.nodes];
        int[] shape = new int[outline.nodes];
        for (int i = 1; i < outline.nodes; i++) {
            if (outline.endRun[i] > outline.firstRun[i]) {
                int parent = outline.parent[i];
                int before = last[parent];
                boolean one = outline.endSegment[i] - outline.firstSegment[i] < 2; // is no card
                shape[i] = one ? 0 : shape(outline.element[i]);
                boolean same = before != 0 && shape[i] != 0 && shape[before] == shape[i];
                head[i] = same ? head[before] : i;
                if (same) {
                    next[before] = i;
                }
                length[head[i]] += shape[i] == 0 ? 0 : 1;
                last[parent] = i;
            }
        }
    }

    /// A number for the shape of an element; 0 for what stands in a line of text.
    private static int shape(Element element) {
        String name = element.normalName();
        Tags tags = Tags.of(name);
        boolean block = tags.splits() && tags.kind() != BlockKind.HEADING;
        if (!block && tags.role() != Tags.Role.LINK) {
            return 0;
        }
        int hash = name.hashCode();
        if (element.attributesSize() > 0) {
            String names = element.attributes().get("class");
            for (int i = 0; i < names.length() && isPart(names.charAt(i)); i++) {
                hash = 31 * hash + names.charAt(i);
            }
        }
        return hash == 0 ? 1 : hash;
    }

    private static boolean isPart(char c) {
        return c > ' ' && (c < '0' || c > '9');
    }

    private boolean isRun(int head) {
        int cards = 0;
        for (int node = head; node != 0; node = next[node]) {
            cards += isCard(node) ? 1 : 0;
        }
        return cards >= Weights.CARDS && 3 * cards >= 2 * length[head];
    }

    private boolean isCard(int node) {
        int from = outline.firstSegment[node];
        int end = outline.endSegment[node];
        int text = chars[end] - chars[from];
        boolean fits = text >= Weights.CARD_LEAST && text <= Weights.CARD_MOST;
        boolean leads = linked[end] - linked[from] >= Weights.CARD_LINK;
        return fits && leads && count[end] - count[from] >= 2;
    }
}
