package winnow.index;

import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Reason;

import java.util.List;

/// A repeated paragraph of one site.
///
/// It stands in the index once, whatever the number of its pages: they say only which paragraph it
/// is, so that a page more or less on a site changes no other one.
///
/// @param words its number of tokens
/// @param pages how many pages of the site hold it
/// @param keptOn the id of the page on which it stays a passage
public record Repeated(int words, int pages, String keptOn) {
    /// The rule by which it is removed.
    public static final String RULE = "same-paragraph";

    /// Why it is removed from the other pages of its site.
    Finding finding(String site) {
        return new Finding(
                Reason.REPEATED,
                RULE,
                1,
                List.of(
                        new Evidence("pages", pages, pages + " pages of " + site + " hold it"),
                        new Evidence("kept-on", 1, keptOn)));
    }
}
