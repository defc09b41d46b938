package winnow.bench;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Generated pages, most of them crowds of like ones. Page `i` of a crowd is the same whatever the
/// size of the crowd; each is a JSONL record of about 200 words.
enum Crowd {
    /// One text at other addresses.
    SAME {
        @Override
        String text(int i) {
            return leaflet(0);
        }

        @Override
        int copies(int pages) {
            return pages - 1;
        }
    },

    /// One text, in which every page has another two words.
    EDITED {
        @Override
        String text(int i) {
            String[] words = leaflet(0).split(" ", -1);
            Random random = new Random(i);
            for (int edit = 0; edit < 2; edit++) {
                words[TITLE_WORDS + random.nextInt(words.length - TITLE_WORDS)] =
                        invented(random.nextInt(NAMES));
            }
            return String.join(" ", words);
        }

        @Override
        int copies(int pages) {
            return pages - 1;
        }
    },

    /// Every page is of other words in another order: nothing to find.
    STRANGERS {
        @Override
        String text(int i) {
            Random random = new Random(i);
            StringBuilder text = new StringBuilder();
            for (int word = 1; word <= WORDS; word++) {
                text.append(invented(random.nextInt(NAMES)));
                text.append(word % SENTENCE == 0 ? ".\n\n" : " ");
            }
            return text.toString();
        }

        @Override
        int copies(int pages) {
            return 0;
        }
    },

    /// Leaflets of one template: every page has another medicine, another substance, illness and
    /// telephone number.
    LEAFLETS {
        @Override
        String text(int i) {
            return leaflet(i);
        }

        @Override
        int copies(int pages) {
            return 0;
        }
    },

    /// One leaflet, in which every page has other numbers: no key parts them.
    NUMBERS {
        @Override
        String text(int i) {
            Random random = new Random(i);
            return NUMBER.matcher(leaflet(0))
                    .replaceAll(number -> Integer.toString(random.nextInt(1_000_000)));
        }

        @Override
        int copies(int pages) {
            return 0;
        }
    };

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final int TITLE_WORDS = 12;
    private static final int WORDS = 200;
    private static final int SENTENCE = 20;
    private static final int NAMES = 160_000;

    private static final List<String> SYLLABLES =
            List.of(
                    "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi",
                    "xo", "zu", "bra", "cle", "dri", "flo", "gru");

    private static final List<String> ILLNESSES =
            List.of("asthma", "gout", "migraine", "eczema", "anaemia", "hay fever", "arthritis");

    private static final String TEMPLATE =
            """
            {medicine} {dose} mg: what patients should know

            Your pharmacist has given you {medicine} because you suffer from {illness}. Read \
            this page to the end before you begin with it, and put it where you will find it \
            again.

            How {medicine} works. Each capsule of {medicine} holds {dose} milligrams of \
            {substance}. After a meal {substance} passes slowly into the blood, so one capsule \
            in the evening is enough for most people. It may take {days} days until you feel \
            that {illness} is getting better.

            When you must not use it. Leave {medicine} alone if {substance} has ever given you \
            a rash, if your liver is weak, or if you are younger than {age}. Talk to your \
            doctor beforehand if you expect a baby, drive a lorry for a living or take \
            anything against blood clots.

            What may happen. Some users of {medicine} get a dry mouth or sleep badly in the \
            first week. Swollen lips are rare; go to a hospital at once and show them the box. \
            Nobody has to stop {substance} because of a headache alone.

            If you forgot a capsule. Take the next one as usual and never two together. \
            Whoever swallowed more than {days} capsules of {medicine} calls {telephone}.

            How to keep it. Dry, dark, below {degrees} degrees and away from children. What is \
            left over belongs back in the pharmacy, not into the sink.\
            """;

    /// The text of page `i`.
    abstract String text(int i);

    /// How many of the first `pages` pages are copies.
    abstract int copies(int pages);

    /// The page as a line of JSONL.
    String json(int i) {
        return "{\"id\":\"%07d\",\"url\":\"https://site%d.example/%d\",\"text\":\"%s\"}"
                .formatted(i, i % 1000, i, text(i).replace("\n", "\\n"));
    }

    private static String leaflet(int i) {
        Random random = new Random(i);
        return TEMPLATE.replace("{medicine}", invented(i))
                .replace("{substance}", invented(NAMES - 1 - i % NAMES) + "ol")
                .replace("{dose}", Integer.toString(5 * (1 + random.nextInt(200))))
                .replace("{days}", Integer.toString(3 + random.nextInt(50)))
                .replace("{illness}", ILLNESSES.get(random.nextInt(ILLNESSES.size())))
                .replace("{age}", Integer.toString(12 + random.nextInt(10)))
                .replace("{telephone}", Integer.toString(100_000 + random.nextInt(900_000)))
                .replace("{degrees}", Integer.toString(10 + random.nextInt(30)));
    }

    /// One of the names there are, all different, spread so that neighbours are not alike.
    private static String invented(int number) {
        StringBuilder name = new StringBuilder();
        int rest = (int) (number * 7_919L % NAMES); // a prime: each number once
        for (int syllable = 0; syllable < 4; syllable++) {
            name.append(SYLLABLES.get(rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        }
        return name.toString();
    }
}
