package winnow.extract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A step on the way from a page to its main content that can be left out, to see what it is worth.
///
/// Winnow takes them all; only `ExtractionAblation` leaves one out. Immutable.
enum Stage {
    /// What the page says it is ([PageKind]): without it every page is one of which nothing is
    /// known.
    PAGE_KIND,
    /// What a browser would not show.
    HIDDEN,
    /// Tags and roles that say what they hold: `nav`, `aside`, `form`, `role=banner`.
    TAGS,
    /// Words in class names and ids, but for those of comments.
    CLASS_WORDS,
    /// Readers' comments and what buyers say, by class names and ids.
    COMMENTS,
    /// A short line that is set in many places, and a paragraph that is held twice.
    REPEATS,
    /// Runs of cards that hold the text of the page.
    CARDS,
    /// The one element whose blocks weigh most: without it the main text is the whole body.
    MAIN_CONTENT,
    /// What the blocks around say of a short one, a list, a heading.
    NEIGHBOURS,
    /// More of a page of which little was kept.
    WIDER_NET,
    /// What stands behind a line like "Related articles".
    TAIL,
    /// The text in the metadata of a page whose body holds scraps.
    STATED_TEXT;

    static final Set<Stage> ALL = Collections.unmodifiableSet(EnumSet.allOf(Stage.class));

    /// The stage that a mark belongs to.
    static Stage of(Mark mark) {
        if (mark.force() == Mark.Force.HIDDEN) {
            return HIDDEN;
        }
        return switch (mark.rule()) {
            case Marks.COMMENTS, Marks.REVIEWS -> COMMENTS;
            case Marks.CLASS -> CLASS_WORDS;
            default -> TAGS;
        };
    }
}
