package winnow.filter;

import java.util.function.ToDoubleFunction;

/// What speaks for and against a list being search phrases that nobody wrote for a reader, each
/// with its weight: a log-odds (natural logarithm) for the whole of it. Their sum is the list's.
///
/// Each is monotone, most run from 0 to 1. It has two weights: the one that was set by hand from
/// what the sign means, and the one that is used, which `SpamFit` moved away from it as far as the
/// labelled pages asked for, never beyond zero.
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum Feature {
    /// A list without any of these is not one of search phrases.
    BIAS(-4.2, -6, list -> 1),

    // its form

    /// Phrases without an end mark and without a mark inside.
    PLAIN(2, 2.2, list -> list.traits().share(list.traits().clean)),
    /// Phrases of which most words begin with a capital.
    TITLED(-.6, -.6, list -> list.traits().share(list.traits().titled)),
    /// Phrases that end like a sentence.
    ENDED(-4, -4, list -> list.traits().share(list.traits().ended)),
    /// Questions that are written out, from the capital to the mark, as FAQ pages have them.
    ASKING(-1.5, -1.5, list -> list.traits().share(list.traits().written)),
    /// Phrases with quantities, where no word is shared: doses, prices, ingredients.
    MEASURED(
            -4,
            -2.7,
            list ->
                    list.traits().wall > 0
                            ? 0
                            : Math.min(1, 3 * list.traits().share(list.traits().measured))
                                    * (1 - list.traits().headShare())),
    /// Phrases that begin in lower case and hold a capital: a person wrote them.
    MIXED(-2.5, -1.8, list -> list.traits().share(list.traits().mixed)),
    /// Lines of one word that share none.
    BARE(
            -1.2,
            -2.6,
            list -> list.traits().share(list.traits().bare) * (1 - list.traits().headShare())),
    /// Phrases that stand twice, as cells of a table do and search phrases do not.
    REPEATED(-5, -4.4, list -> list.traits().share(list.traits().repeated)),
    /// A wall without glue on a page that has some.
    WALL(1.8, 2, KeywordList::terseWall),
    /// Rows of a table.
    ROWS(-4, -3.5, list -> list.traits().share(list.traits().rows)),
    /// A list inside one line that reads like one sentence.
    SENTENCE(-3, -2.6, list -> list.isSentence() ? 1 : 0),
    /// Commas with the next phrase glued to them, as machines write lists.
    TIGHT(1, 2.2, list -> list.traits().share(list.traits().tight)),
    /// More than four hashtags.
    HASHTAGS(
            3,
            3.8,
            list -> list.traits().hashtags > 4 ? list.traits().share(list.traits().hashtags) : 0),
    /// Phrases with a count in brackets behind them, as tag clouds have it.
    COUNTED(5, 5.3, list -> list.traits().share(list.traits().counted)),
    /// Doublings of a dozen phrases, up to four, as far as they share a word or are like what
    /// people search for: of other things there are long lists too. Of fewer it is below zero.
    LENGTH(.6, .6, KeywordList::doublings),
    /// Lines with a dash, an equals sign or a tab between two parts: a word and what it means.
    PAIRED(-3, -3.2, list -> list.traits().share(list.traits().paired)),
    /// Lines that end with a number: pages, prices, results; more than three in ten.
    NUMBERED(
            -4,
            -5.3,
            list ->
                    list.traits().beyond(list.traits().numbered, .3)
                            * (1 - list.lowered() * list.traits().headShare())),
    /// Lines that begin with a number or a code and share no word; more than two in ten.
    CODED(
            -3,
            -3.7,
            list ->
                    list.traits().beyond(list.traits().coded, .2)
                            * (1 - list.traits().headShare())),
    /// Phrases with a number of many digits: telephones, orders, registers.
    DIALLED(-4, -4.2, list -> list.traits().beyond(list.traits().dialled, .2)),
    /// Lines with what only computers write or read: paths, options, names with a dot inside.
    TECHNICAL(-4, -.8, list -> Math.min(1, 2 * list.traits().share(list.traits().technical))),
    /// Blank lines that part the list into sections or stanzas.
    SECTIONED(-2, -2, list -> list.traits().sectioned()),

    // its words

    /// Phrases that share one word, more than a third; trusted less in a short list with capitals.
    HEAD(1.6, 1.6, KeywordList::trustedHead),
    /// Words that the article does not hold, more than half of them.
    UNSEEN(4, 3.8, list -> list.traits().unseenShare() - Weights.LIST_UNSEEN_FROM),
    /// How much less glue there is than in the prose.
    TERSE(1.2, .7, list -> Math.max(.8 * list.traits().headShare(), list.traits().terse)),
    /// As much glue as in the prose and no word shared: verse, speech, broken lines.
    FLUENT(-2.3, -2.4, KeywordList::fluent),
    /// Phrases through the alphabet letter by letter.
    SOUP(2.5, 2.5, list -> list.order().soup()),
    /// Every line behind the one above it in a dictionary.
    SORTED(
            -1.5,
            -1.5,
            list ->
                    list.order().sorted()
                            ? (1 - list.traits().share(list.traits().counted))
                                    * (1 - .5 * list.lowered())
                            : 0),
    /// Phrases that hold what people type into a search box and nobody writes in a list: a year,
    /// `pdf`, `near me`; three in ten count fully.
    QUERIES(3, 4.6, KeywordList::queries),
    /// Phrases that hold all words of another phrase, or the same in another order.
    NESTED(1, 3.7, list -> list.traits().share(list.traits().nested)),
    /// Phrases with a word that another phrase has in another form.
    VARIED(1, 3.7, list -> list.traits().share(list.traits().varied)),
    /// How much fewer accents it has than prose that has some: who types leaves them out.
    BALD(1, .9, KeywordList::bald),
    /// Phrases of equal length that share a word: kinds of one thing.
    ALIKE(-1, -2.2, list -> (1 - list.traits().spread) * list.traits().headShare()),
    /// Phrases of a list inside one line that share a word.
    PACKED(2, 3.1, list -> list.traits().share(list.traits().inline) * list.traits().headShare()),
    /// Words of a wall that it holds more than once.
    REPETITION(3, 2.9, list -> list.traits().repetition),
    /// Phrases that end with an article or a preposition: they were never finished.
    DANGLING(1, 1.4, list -> list.traits().share(list.traits().dangling)),

    // what stands around it

    /// Finished prose right above, which leads in to nothing.
    UNANNOUNCED(.3, .9, list -> list.isUnannounced() ? 1 : 0),
    /// A heading that announces search phrases.
    CUED(3.5, 5.2, list -> list.isCued() ? 1 : 0),
    /// A lead-in right above.
    LED(-6, -4.2, list -> list.isLed() && !list.isCued() ? list.explained() : 0),
    /// A heading right above.
    HEADED(-3.2, -2.8, list -> list.isHeaded() && !list.isCued() ? list.explained() : 0);

    private final double guess;
    private final double weight;
    private final ToDoubleFunction<KeywordList> measure;

    Feature(double guess, double weight, ToDoubleFunction<KeywordList> measure) {
        this.guess = guess;
        this.weight = weight;
        this.measure = measure;
    }

    /// The weight that was set by hand: what `SpamFit` begins with.
    double guess() {
        return guess;
    }

    /// The log-odds that one whole of it adds.
    double weight() {
        return weight;
    }

    /// How much of it `list` has.
    double of(KeywordList list) {
        return measure.applyAsDouble(list);
    }
}
