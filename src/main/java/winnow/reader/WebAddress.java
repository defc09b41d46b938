package winnow.reader;

import org.jspecify.annotations.Nullable;

/// The address that a record gives for its page.
final class WebAddress {
    private WebAddress() {}

    /// Only addresses of the web, without blanks and controls; null for any other.
    static @Nullable String of(String value) {
        String url = value.strip();
        boolean web =
                url.regionMatches(true, 0, "http://", 0, 7)
                        || url.regionMatches(true, 0, "https://", 0, 8);
        if (!web || url.length() > Limits.ADDRESS) {
            return null;
        }
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || Character.isISOControl(c) || Character.isSurrogate(c)) {
                return null;
            }
        }
        return url;
    }
}
