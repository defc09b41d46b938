package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The words in class names and ids that name parts of a page around its content.
///
/// Names are cut at hyphens, underscores, capitals and digits, so `side-bar`, `sideBar` and
/// `left_sidebar` are found and `inside-barn` is not. Two neighbouring words also count as one. A
/// name is read once, without building its words. Immutable.
final class ClassWords {
    /// A word of the vocabulary.
    ///
    /// @param rule the rule it stands for
    /// @param force how much text it may take out
    record Word(String text, String rule, Mark.Force force) {
        /// True if no other word of the names is asked: it is strong, and on every page.
        boolean decides() {
            return force != Mark.Force.WEAK && !rule.equals(Marks.REVIEWS);
        }
    }

    private static final int SIZE = 1024;
    private static final @Nullable Word[] TABLE = new @Nullable Word[SIZE];

    /// The hashes of the words in the table: hardly a name is compared that is none of them.
    private static final int[] HASHES = new int[SIZE];

    /// A longer name is made by a program, and names nothing.
    private static final int LONGEST = 120;

    /// Shorter words, such as `ad`, count only if they stand apart.
    private static final int BRIEF = 4;

    /// Two words, with what stands between them, count as one if they are longer.
    private static final int PAIR = 5;

    static {
        strong("navigation", "nav navbar navigation subnav topnav mainnav sidenav menu submenu");
        strong("navigation", "megamenu breadcrumb breadcrumbs crumbs pager paging");
        strong("navigation", "skiplink skiplinks skipto skipnav jumplinks prevnext postnav");
        strong("sidebar", "sidebar sidebars rightrail leftrail siderail");
        strong("page-frame", "footer sitefooter pagefooter siteheader pageheader masthead topbar");
        strong("page-frame", "topheader mainheader colophon copyright toolbar");
        strong("sharing", "share sharing sharebar sharebox sharethis addthis addtoany social");
        strong("sharing", "socials sociallinks socialmedia followus shares sharelinks");
        strong("related", "related recommended recommendation recommendations mostpopular");
        strong("related", "mostread trending outbrain taboola alsolike readnext");
        strong("related", "relatedposts relatedarticles morefrom moreposts upnext");
        strong("sign-up", "newsletter subscribe signup optin login");
        strong("sign-up", "signin register mailchimp paywall registration");
        certain("consent", "cookie cookies consent gdpr cookiebar cookiebanner onetrust");
        strong("advertising", "ad ads advert adverts advertisement advertising sponsor sponsored");
        strong("advertising", "sponsors adsense dfp adslot adunit");
        strong("comments", "comment comments commentlist disqus respond commentform");
        strong("reviews", "reviewbody reviewtext reviewcontent reviewitem reviewlist reviewslist");
        strong("reviews", "customerreview customerreviews productreviews userreview userreviews");
        strong("reviews", "reviewssection");
        strong("popup", "popup popups modal lightbox tooltip");
        strong("byline", "byline authorbox authorbio authorinfo postmeta entrymeta taglist");
        strong("byline", "tagcloud articlemeta postinfo aboutauthor authorcard");
        strong("poster", "userdetails usertitle userextras userinfo userhover");
        strong("poster", "postprofile authorpane postuserinfo posterinfo memberinfo");
        strong("poster", "signature signatures postsignature messagesignature");
        strong("poster", "lastedit topicoverview moderatorbar keyinfo reactionsbar authi");
        strong("poster", "messageattribution commentmeta commentauthor postattribution");
        weak("notice", "notice notices");
        strong("screen-reader", "sronly visuallyhidden screenreader visibilityhidden");
        strong("not-on-screen", "noprint printonly noscript");
        weak("widget", "widget widgets widgetarea");
        weak("promotion", "promo promos promotion banner banners cta");
        weak("byline", "meta tags author postdate pubdate timestamp");
        weak("page-frame", "bottombar subfooter");
        weak("contents", "toc tableofcontents");
        weak("search", "searchbox searchform searchbar filters filter facets sorting");
        weak("navigation", "pagination offcanvas readmore");
        certain("consent", "otsdk cookieconsent cookielaw");
    }

    private ClassWords() {}

    /// The first word in `names` that decides, else the first of the others; null if there is none.
    static @Nullable Word in(String names) {
        Word weak = null;
        boolean builder = false;
        int from = 0;
        while (from < names.length()) {
            int end = from;
            boolean exempt = false;
            while (end < names.length() && names.charAt(end) > ' ') {
                exempt |= names.charAt(end) == ':'; // `md:hidden`
                end++;
            }
            if (end > from) {
                boolean box = isBuilder(names, from);
                builder |= box;
                exempt |= box || end - from > LONGEST || isLayout(names, from);
                Word word = exempt ? null : inName(names, from, end);
                if (word != null && word.decides()) {
                    return word;
                }
                weak = weak == null ? word : weak;
            }
            from = end + 1;
        }
        return builder ? null : weak;
    }

    /// Names of page builders, which call every box of a page a widget.
    private static boolean isBuilder(String names, int from) {
        return switch (names.charAt(from)) {
            case 'e' -> names.startsWith("elementor", from) || names.startsWith("et_", from);
            case 's' -> names.startsWith("so-", from);
            case 'w' -> names.startsWith("wpb_", from);
            case 'v' -> names.startsWith("vc_", from);
            case 'f' -> names.startsWith("fl-", from) || names.startsWith("fusion-", from);
            default -> false;
        };
    }

    /// Names that say how a page lays itself out, not what an element holds: `has-sidebar`.
    private static boolean isLayout(String names, int from) {
        return switch (names.charAt(from)) {
            case 'h' -> names.startsWith("has", from);
            case 'w' -> names.startsWith("with", from);
            case 'n' -> names.startsWith("no-", from);
            case 'i' -> names.startsWith("is-", from);
            case 'j' -> names.startsWith("js-", from);
            default -> false;
        };
    }

    private static @Nullable Word inName(String names, int from, int end) {
        Word weak = null;
        int hash = 0; // of this word
        int joined = 0; // of the word before and this one
        int start = from;
        int before = -1;
        char last = 0;
        for (int i = from; i <= end; i++) {
            char c = i < end ? names.charAt(i) : ' ';
            boolean letter = isLetter(c);
            if (!letter || (c <= 'Z' && last >= 'a')) { // a capital behind a small letter
                if (i > start) {
                    Word word = find(names, start, i, hash);
                    boolean brief = word != null && i - start < BRIEF;
                    word = brief && !isApart(names, start, i, from, end) ? null : word;
                    boolean pair = word == null && before >= 0 && i - before > PAIR;
                    word = pair ? find(names, before, i, joined) : word;
                    if (word != null && word.decides()) {
                        return word;
                    }
                    weak = weak == null ? word : weak;
                    joined = hash;
                    before = start;
                }
                hash = 0;
                start = letter ? i : i + 1;
            }
            if (letter) {
                hash = 31 * hash + (c | 0x20);
                joined = 31 * joined + (c | 0x20);
            }
            last = c;
        }
        return weak;
    }

    /// True if a hyphen, an underscore or the end of the name stands on both sides: `ad` in
    /// `top-ad`, not in the serial number `58f8c46f-0ad8` or in `hOldAd`.
    private static boolean isApart(String names, int start, int stop, int from, int end) {
        boolean before = start == from || isJoint(names.charAt(start - 1));
        return before && (stop == end || isJoint(names.charAt(stop)));
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '_';
    }

    private static boolean isLetter(char c) {
        int letter = (c | 0x20) - 'a';
        return letter >= 0 && letter < 26;
    }

    private static @Nullable Word find(String names, int from, int end, int hash) {
        for (int slot = hash & (SIZE - 1); ; slot = (slot + 1) & (SIZE - 1)) {
            Word word = TABLE[slot];
            if (word == null || (HASHES[slot] == hash && matches(word.text, names, from, end))) {
                return word;
            }
        }
    }

    /// True if the letters between `from` and `end` are `text`, leaving out what stands between
    /// them.
    private static boolean matches(String text, String names, int from, int end) {
        int at = 0;
        for (int i = from; i < end; i++) {
            char c = names.charAt(i);
            if (isLetter(c)) {
                if (at == text.length() || text.charAt(at) != (c | 0x20)) {
                    return false;
                }
                at++;
            }
        }
        return at == text.length();
    }

    private static void certain(String rule, String words) {
        add(rule, words, Mark.Force.CERTAIN);
    }

    private static void strong(String rule, String words) {
        add(rule, words, Mark.Force.STRONG);
    }

    private static void weak(String rule, String words) {
        add(rule, words, Mark.Force.WEAK);
    }

    private static void add(String rule, String words, Mark.Force force) {
        for (String text : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
            int slot = text.hashCode() & (SIZE - 1);
            while (TABLE[slot] != null) {
                slot = (slot + 1) & (SIZE - 1);
            }
            TABLE[slot] = new Word(text, rule, force);
            HASHES[slot] = text.hashCode();
        }
    }
}
