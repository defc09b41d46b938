package winnow.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Tells a page of discussion, whose comments are its content, by what it says about itself: its
/// software, its schema.org type, its body's class, its address.
final class Forum {
    private static final String[] SOFTWARE = {
        "phpbb",
        "vbulletin",
        "xenforo",
        "discourse",
        "discuz",
        "mybb",
        "invision",
        "ipsapp",
        "nodebb",
        "flarum",
        "vanilla",
        "simple machines",
        "smf",
        "bbpress"
    };
    private static final String[] TYPES = {"DiscussionForumPosting", "QAPage"};
    private static final String[] ADDRESS = {
        "//forum", "//community.", "//boards.", "//discuss", "//talk.", "//answers.", "/forum",
        "/thread", "/topic", "/showthread", "/viewtopic", "/questions/", "/discussion",
                "/comments/",
        "/message-board", "/t/", "/item?id=", "//lemmy.", "slashdot.org/story"
    };

    private Forum() {}

    static boolean is(Document document, PageFacts facts, @Nullable String address) {
        for (String type : TYPES) {
            if (facts.jsonLd.types.contains(type)) {
                return true;
            }
        }
        Element html = document.firstElementChild();
        return holds(facts.meta("generator"), SOFTWARE)
                || holds(document.body().className() + " " + document.body().id(), SOFTWARE)
                || (html != null && holds(html.className() + " " + html.id(), SOFTWARE))
                || holds(address, ADDRESS);
    }

    private static boolean holds(@Nullable String text, String[] any) {
        if (text == null) {
            return false;
        }
        String low = text.toLowerCase(Locale.ROOT);
        for (String one : any) {
            if (low.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
