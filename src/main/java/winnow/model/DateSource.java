package winnow.model;

/// Who says when a page was published.
public enum DateSource {
    /// The page, in a JSON-LD script: `datePublished` of what the page is about.
    JSON_LD("json-ld"),

    /// The page, in its head: `article:published_time` and its like.
    META("meta"),

    /// The page, in a `time` element or in microdata beside its heading.
    TIME("time"),

    /// The page's address: `/2024/05/17/`.
    URL("url"),

    /// The page, in words beside its heading.
    TEXT("text"),

    /// Whoever made the record that the page came in.
    STATED("stated"),

    /// Nobody: it is the day on which a crawler fetched the page, which was there by then.
    CRAWLED("crawled");

    private final String label;

    DateSource(String label) {
        this.label = label;
    }

    /// What people and other programs read.
    public String label() {
        return label;
    }
}
