package winnow.pipeline;

import winnow.model.Page;
import winnow.reader.Mirror;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// The site a page belongs to: the host of its address, else a folder named like a host, else the
/// name of its root.
final class Site {
    private Site() {}

    static String of(Page page) {
        return host(page.about().url())
                .or(() -> Mirror.host(page.id()))
                .orElseGet(() -> root(page.id()));
    }

    private static Optional<String> host(@org.jspecify.annotations.Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            String host = new URI(url).getHost();
            return Optional.ofNullable(host).map(name -> name.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty(); // a scraper's address that is none
        }
    }

    private static String root(String page) {
        int end = page.indexOf('/');
        return end < 0 ? page : page.substring(0, end);
    }
}
