package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;

/// Which address a page goes by: the one that it calls canonical, if that can be believed.
///
/// A canonical link may lead to another site: that is what it is for when a text is published twice
/// ([RFC 6596](https://www.rfc-editor.org/rfc/rfc6596)), and a copy that kept its link names its
/// origin. But templates often put a home page on every page; so a home page is believed only of a
/// page whose own address is not known, or is itself a home page. Stateless.
final class Address {
    private static final int LONGEST = 2000;

    private Address() {}

    /// The address of a page; null if none is known.
    ///
    /// @param canonical what `link rel=canonical` says
    /// @param shared what og:url says
    /// @param own where the page was found
    static @Nullable String of(
            @Nullable String canonical, @Nullable String shared, @Nullable String own) {
        URI here = resolve(own, null);
        URI first = resolve(canonical, here);
        URI second = resolve(shared, here);
        boolean deep = here != null && !isHome(here);
        if (first != null && !(isHome(first) && deep)) {
            return isHome(first) && second != null && isSameSite(first, second)
                    ? second.toString()
                    : first.toString();
        }
        if (second != null && !(isHome(second) && deep)) {
            return second.toString();
        }
        return own;
    }

    /// An absolute http address; null if `address` cannot be made one.
    private static @Nullable URI resolve(@Nullable String address, @Nullable URI base) {
        if (address == null || address.length() > LONGEST) {
            return null;
        }
        try {
            URI uri = new URI(address.strip());
            if (!uri.isAbsolute() && base != null) {
                uri = base.resolve(uri);
            }
            return isPublic(uri) ? uri : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // not an address: the next source is asked
        }
    }

    /// True for an address that others could reach: no `javascript:`, no password, no `localhost`.
    private static boolean isPublic(URI uri) {
        String host = uri.getHost();
        boolean web =
                "http".equalsIgnoreCase(uri.getScheme())
                        || "https".equalsIgnoreCase(uri.getScheme());
        return web && host != null && host.indexOf('.') > 0 && uri.getRawUserInfo() == null;
    }

    private static boolean isHome(URI uri) {
        String path = uri.getRawPath();
        boolean top = path == null || path.isEmpty() || path.equals("/");
        return top && uri.getRawQuery() == null;
    }

    /// True if both hosts are the same but for `www.`.
    private static boolean isSameSite(URI a, URI b) {
        return bare(a).equals(bare(b));
    }

    private static String bare(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /// The host of an address in lower case; null if it has none.
    static @Nullable String host(@Nullable String url) {
        URI uri = resolve(url, null);
        return uri == null ? null : uri.getHost().toLowerCase(Locale.ROOT);
    }

    /// The day in an address, `/2024/05/17/` or `/2024-05-17-`; null if there is none.
    static @Nullable LocalDate day(@Nullable String url) {
        URI uri = resolve(url, null);
        String path = uri == null ? null : uri.getRawPath();
        if (path == null) {
            return null;
        }
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            LocalDate day = day(path, at + 1);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String path, int from) {
        int end = from + 10;
        char part = end <= path.length() ? path.charAt(from + 4) : 0;
        boolean parted = (part == '/' || part == '-') && path.charAt(from + 7) == part;
        boolean ends = parted && (end == path.length() || !isDigit(path.charAt(end)));
        return ends ? Days.in(path.substring(from, end).replace('/', '-')) : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
