package winnow.model;

/// The form a page's bytes have.
public enum Form {
    /// HTML or XHTML.
    HTML,
    TEXT
}
