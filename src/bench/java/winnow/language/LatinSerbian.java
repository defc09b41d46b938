package winnow.language;

import java.util.Map;

/// Serbian in Latin letters, from counts of Serbian in Cyrillic ones: letter for letter, three of
/// them by two.
final class LatinSerbian {
    private static final String CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш";
    private static final String[] LATIN =
            "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(" ", -1);

    private LatinSerbian() {}

    static Counts of(Counts cyrillic) {
        Counts latin = new Counts();
        for (Map.Entry<Long, Double> entry : cyrillic.three().entrySet()) {
            long key = entry.getKey();
            String first = spell(Counts.a(key));
            String second = spell(Counts.b(key));
            String third = spell(Counts.c(key));
            if (first.isEmpty() || second.isEmpty() || third.isEmpty()) {
                continue; // a letter of another alphabet
            }
            String spelt = first + second + third;
            for (int from = 0; from < first.length(); from++) {
                add(latin, spelt.substring(from, from + 3), entry.getValue());
            }
            if (Counts.c(key) == Profiles.BORDER && second.length() == 2) { // nothing begins there
                add(latin, second + third, entry.getValue());
            }
        }
        return latin;
    }

    private static void add(Counts counts, String spelt, double times) {
        counts.add(spelt.charAt(0), spelt.charAt(1), spelt.charAt(2), times);
    }

    private static String spell(char sign) {
        if (sign == Profiles.BORDER) {
            return String.valueOf(sign);
        }
        int at = CYRILLIC.indexOf(sign);
        return at < 0 ? "" : LATIN[at];
    }
}
