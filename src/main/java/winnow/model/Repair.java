package winnow.model;

/// A recorded difference between a kept block's text and its span of the source: `span` of the
/// source reads `to`.
///
/// @param span the characters of the source that are replaced
/// @param to what stands in the kept text instead; may be empty
/// @param rule the name of the rule that is certain of it, e.g. `entity` or `joined-line`
public record Repair(Span span, String to, String rule) {}
