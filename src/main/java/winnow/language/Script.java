package winnow.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A script that languages are written in: of one language, which it names, or of several, which
/// [Profiles] tell apart.
///
/// Where a script serves several and one has nearly all pages (Bengali also Assamese, Ethiopic also
/// Tigrinya), only that one is named: a page may declare the other and is not overruled.
enum Script {
    LATIN(
            "af az bs ca cs cy da de en eo es et eu fi fr ga gl hr hu id is it la lt lv ms mt nl nn"
                    + " no pl pt ro sk sl so sq sr sv sw tl tr vi xh yo zu"),
    CYRILLIC("be bg kk mk mn ru sr uk"),
    ARABIC("ar fa ur"),
    DEVANAGARI("hi mr ne"),
    HEBREW("he yi"),
    GREEK("el"),
    ARMENIAN("hy"),
    GEORGIAN("ka"),
    BENGALI("bn"),
    GURMUKHI("pa"),
    GUJARATI("gu"),
    ORIYA("or"),
    TAMIL("ta"),
    TELUGU("te"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    SINHALA("si"),
    THAI("th"),
    LAO("lo"),
    MYANMAR("my"),
    KHMER("km"),
    TIBETAN("bo"),
    ETHIOPIC("am", 2),
    HANGUL("ko", 2),
    KANA("ja", 2),
    HAN("zh", 3),
    /// Any other, and marks that stand on the letters of all.
    OTHER("", 0);

    private static final Set<String> KNOWN = known();

    /// The languages that are known in it, in alphabetical order.
    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that never change
    final List<String> languages;

    /// Letters of an alphabet that one of its letters is worth: a syllable 2, a word's sign 3.
    final int weight;

    Script(String languages) {
        this(languages, 1);
    }

    Script(String languages, int weight) {
        this.languages = languages.isEmpty() ? List.of() : List.of(languages.split(" ", -1));
        this.weight = weight;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (Script script : values()) {
            known.addAll(script.languages);
        }
        return known;
    }

    /// Whether some script is known to write that language.
    static boolean isKnown(String language) {
        return KNOWN.contains(language);
    }

    /// Whether several languages share it and profiles tell them apart.
    boolean isShared() {
        return languages.size() > 1;
    }

    /// The script of a letter or mark; of the most frequent ones without a search.
    static Script of(char letter) {
        if (letter < 0x250) {
            return LATIN;
        }
        if (letter >= 0x400 && letter < 0x530) {
            return CYRILLIC;
        }
        if (letter >= 0x4E00 && letter < 0xA000) {
            return HAN;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case DEVANAGARI -> DEVANAGARI;
            case HEBREW -> HEBREW;
            case GREEK -> GREEK;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case BENGALI -> BENGALI;
            case GURMUKHI -> GURMUKHI;
            case GUJARATI -> GUJARATI;
            case ORIYA -> ORIYA;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case KANNADA -> KANNADA;
            case MALAYALAM -> MALAYALAM;
            case SINHALA -> SINHALA;
            case THAI -> THAI;
            case LAO -> LAO;
            case MYANMAR -> MYANMAR;
            case KHMER -> KHMER;
            case TIBETAN -> TIBETAN;
            case ETHIOPIC -> ETHIOPIC;
            case HANGUL -> HANGUL;
            case HIRAGANA, KATAKANA -> KANA;
            case HAN -> HAN;
            default -> OTHER;
        };
    }
}
