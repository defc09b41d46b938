package winnow.model;

/// Who says when a page was published.
public enum DateSource {
    /// The page itself, or whoever made the record that it is.
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
