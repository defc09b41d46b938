package winnow.extract;

import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Reason;

import java.util.List;

/// A sign on an element that its text is not the page's own: a suspicion until [Pruning] has looked
/// at what hangs on it.
///
/// @param force how much text it may take out
/// @param reason boilerplate or hidden
/// @param rule the rule's name
/// @param score how sure the rule is, from 0 to 1
/// @param sign what was seen, in words, e.g. `"sidebar" in class`
/// @param in the names in which it was seen; empty if the sign says it all
record Mark(Force force, Reason reason, String rule, double score, String sign, String in) {
    /// How much text a mark may take out.
    enum Force {
        /// The browser does not show it: out, unless little else would be left of the page.
        HIDDEN,
        /// Cannot be content, as a consent notice or a footer: out, unless nothing else is left.
        CERTAIN,
        /// Says by tag, role or class what it is: out, unless it holds a large share of the prose.
        STRONG,
        /// A word that content carries too: out only if it holds no prose.
        WEAK
    }

    Mark(Force force, Reason reason, String rule, double score, String sign) {
        this(force, reason, rule, score, sign, "");
    }

    Finding finding() {
        return new Finding(reason, rule, score, List.of(new Evidence("mark", score, seen())));
    }

    /// What was seen, e.g. `"sidebar" in class "left sidebar"`: put together only for those marks
    /// that take something out.
    private String seen() {
        return in.isEmpty() ? sign : sign + " \"" + Marks.brief(in) + "\"";
    }
}
