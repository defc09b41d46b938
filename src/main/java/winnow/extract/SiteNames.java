package winnow.extract;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the site is called on its page: by itself (og:site_name, publisher, application name), and
/// by its host. Names are compared by their letters and digits alone.
///
/// Confined to one extraction.
final class SiteNames {
    private final List<String> names = new ArrayList<>();

    /// The labels of the host but the last, and the whole of it: `nhs`, `www.nhs.uk`.
    private final List<String> labels = new ArrayList<>();

    void add(@Nullable String name) {
        String key = key(ShortText.of(name, Weights.BYLINE_MOST));
        if (key.length() > 1 && names.size() < Weights.SIGNS_MOST) {
            names.add(key);
        }
    }

    void addHost(@Nullable String url) {
        String host = Address.host(url);
        if (host == null || host.length() > Weights.BYLINE_MOST) {
            return;
        }
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        String[] parts = bare.split("\\.", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            labels.add(key(parts[i]));
        }
        labels.add(key(bare));
    }

    /// True if `text` is one of the names.
    boolean are(String text) {
        String key = key(text);
        return names.contains(key) || labels.contains(key);
    }

    /// True if `part`, at the end of a title, says which site this is: a name, most of one, or
    /// little more than one (`IKEA US`).
    boolean end(String part) {
        String key = key(part);
        if (key.isEmpty() || are(part)) {
            return true;
        }
        for (String label : labels) {
            boolean begins = key.length() > 3 && label.startsWith(key);
            boolean held = label.length() > 3 && key.contains(label);
            if (begins || (held && key.length() < 3 * label.length())) {
                return true;
            }
        }
        for (String name : names) {
            boolean held = name.length() > 3 && key.contains(name);
            boolean holds = key.length() > 1 && name.contains(key);
            if ((held && key.length() < 2 * name.length())
                    || (holds && name.length() < 2 * key.length())) {
                return true;
            }
        }
        return false;
    }

    private static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
