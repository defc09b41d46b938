package winnow.reader;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The mirror of a site, as `wget -m` writes it: a folder named like the host, below it the paths
/// of the addresses. Pure functions of a page id.
public final class Mirror {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /// Stays as it is in an address's path (RFC 3986), and `?`, `&` and `=` of a query that became
    /// part of a file's name.
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    /// Last labels of three letters and more that hosts are seen with: the common ones, those of
    /// health, and those reserved for examples (RFC 2606). Any two letters are a country.
    private static final Set<String> TOP_LEVEL =
            Set.of(
                    ("com org net edu gov int mil info biz name pro aero coop museum jobs mobi"
                         + " travel cat asia tel xxx post arpa example test health healthcare care"
                         + " clinic dental dentist doctor hospital surgery fitness yoga diet vision"
                         + " physio rehab pharmacy bio life live love hiv med mom baby kids family"
                         + " beauty skin hair spa salon food recipes organic fit help support guide"
                         + " wiki blog news press media online site website web page app dev cloud"
                         + " tech digital agency company group team center centre institute"
                         + " foundation charity ngo ong academy school college university education"
                         + " science research community social club world global international"
                         + " today network systems services solutions store shop xyz top icu vip"
                         + " work space one link click fun host eus gal scot wales london berlin"
                         + " paris istanbul ist tokyo africa krd taipei nyc")
                            .split(" +"));

    /// Two letters that are no country but end the names of folders.
    private static final Set<String> NO_COUNTRY = Set.of("js", "gz", "xz", "db", "go", "ts", "rb");

    private Mirror() {}

    /// The host after which the outermost such folder of the page's path, the root included, is
    /// named; in lower case. A file's own name is never taken for a host.
    public static Optional<String> host(String pageId) {
        int start = hostStart(pageId);
        return start < 0
                ? Optional.empty()
                : Optional.of(
                        pageId.substring(start, pageId.indexOf('/', start))
                                .toLowerCase(Locale.ROOT));
    }

    /// The address that the page had, if its path lies below a folder named like a host:
    /// `pages/site.example/a b.html` gives `https://site.example/a%20b.html`.
    public static Optional<String> url(String pageId) {
        int start = hostStart(pageId);
        if (start < 0) {
            return Optional.empty();
        }
        int slash = pageId.indexOf('/', start);
        StringBuilder url = new StringBuilder("https://");
        url.append(pageId.substring(start, slash).toLowerCase(Locale.ROOT));
        for (byte b : PageId.unescape(pageId.substring(slash))) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                url.append(c);
            } else {
                HEX.toHexDigits(url.append('%'), b);
            }
        }
        return Optional.of(url.toString());
    }

    private static int hostStart(String pageId) {
        int start = 0;
        int record = pageId.indexOf('#');
        int end = record < 0 ? pageId.length() : record;
        for (int slash = pageId.indexOf('/'); slash >= 0 && slash < end; ) {
            if (isHost(pageId.substring(start, slash))) {
                return start;
            }
            start = slash + 1;
            slash = pageId.indexOf('/', start);
        }
        return -1;
    }

    /// Whether a folder's name reads like a host: at least two labels of letters, digits and
    /// hyphens, the last of them a top-level domain.
    static boolean isHost(String name) {
        if (name.length() > 253 || name.indexOf('.') < 1) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int dot = lower.indexOf('.'); dot >= 0; dot = lower.indexOf('.', start)) {
            if (!isLabel(lower, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return isLabel(lower, start, lower.length()) && isTopLevel(lower.substring(start));
    }

    private static boolean isLabel(String name, int start, int end) {
        if (end == start
                || end - start > 63
                || name.charAt(start) == '-'
                || name.charAt(end - 1) == '-') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isTopLevel(String label) {
        boolean country =
                label.length() == 2
                        && Character.isLetter(label.charAt(0))
                        && Character.isLetter(label.charAt(1))
                        && !NO_COUNTRY.contains(label);
        return country || TOP_LEVEL.contains(label) || label.startsWith("xn--");
    }
}
