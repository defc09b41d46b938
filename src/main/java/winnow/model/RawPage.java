package winnow.model;

/// A page as the reader hands it over: decoded, not yet understood.
///
/// @param id the page id, e.g. `pages/site.example/a.html` or `pages/all.jsonl#17`
/// @param form how to read `text`
/// @param text the decoded content, without unpaired surrogates
/// @param hints what the container or the path says about the page; the page's own words win over
///     them
public record RawPage(String id, Form form, String text, About hints) {}
