package winnow.extract;

import java.util.ArrayList;
import java.util.List;

/// Chooses a page's title from its first headings, its `title` and the title that it shares
/// (og:title).
///
/// A page names itself several times, mostly with the same words. What two of the three agree on is
/// the title: the longest heading that begins the title or the shared one, up to a mark; else a
/// heading that is a part of it; else a shared title that is the title without its site. Where they
/// differ an article is called by its heading, which readers see, if the two have words in common;
/// any other page by its title without the site, for the headings of shops, lists and services are
/// slogans.
///
/// Measured on the 600 development pages of the web-content-extraction-benchmark, whose labels
/// follow now the heading and now the title: see `AboutScore`. Confined to one extraction.
final class Titles {
    private final SiteNames sites;
    private final TitleText title;
    private final TitleText shared;
    private final List<String> headings = new ArrayList<>();

    Titles(String title, String shared, List<String> all, SiteNames sites) {
        this.sites = sites;
        this.title = new TitleText(title);
        this.shared = new TitleText(shared);
        for (String heading : all) {
            if (!heading.isEmpty() && !sites.are(heading)) {
                headings.add(heading);
            }
        }
    }

    /// The title; empty if there is none.
    String choose(boolean isArticle) {
        String agreed = agreed();
        if (!agreed.isEmpty()) {
            return agreed;
        }
        String first = headings.isEmpty() ? "" : headings.getFirst();
        if (title.isEmpty()) {
            return shared.isEmpty() ? first : shared.withoutSite(sites);
        }
        String own = title.withoutSite(sites);
        if (headings.isEmpty()) {
            return own;
        }
        if (sites.end(own)) { // the title names the site and no more
            return first;
        }
        String closest = closest(own);
        boolean isSame = TitleText.overlap(closest, own) >= Weights.SAME_TITLE;
        return isArticle && isSame ? closest : own;
    }

    /// What two of heading, title and shared title agree on; empty if they do not.
    private String agreed() {
        String longest = "";
        for (String heading : headings) {
            boolean begins = title.beginsWith(heading) || shared.beginsWith(heading);
            longest = begins && heading.length() > longest.length() ? heading : longest;
        }
        if (longest.isEmpty() && !headings.isEmpty()) {
            String first = headings.getFirst();
            boolean part = title.holds(first, sites) || shared.holds(first, sites);
            longest = part && first.length() > 3 ? first : "";
        }
        return longest.isEmpty() ? sharedPart() : longest;
    }

    /// The shared title if it is the title without its site; empty if not.
    private String sharedPart() {
        String text = shared.text;
        boolean shorter = !text.isEmpty() && text.length() < title.text.length();
        boolean part = shorter && (title.beginsWith(text) || title.holds(text, sites));
        return part && !sites.are(text) ? text : "";
    }

    /// The heading with most words in common with `own`; of equals the first.
    private String closest(String own) {
        String closest = headings.getFirst();
        double most = TitleText.overlap(closest, own);
        for (String heading : headings) {
            double common = TitleText.overlap(heading, own);
            if (common > most) {
                closest = heading;
                most = common;
            }
        }
        return closest;
    }
}
