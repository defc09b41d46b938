/// The JSON contract, written once for every face.
///
/// ```
/// try (JsonLines out = new JsonLines(writer)) {
///     out.line(json -> AnswerJson.write(json, answer));
/// }
/// ```
///
/// One object a line. Names and shapes only ever gain members: taking one away breaks somebody's
/// pipe. Spans and highlights count Unicode code points; scores have six decimals; dates are
/// `YYYY-MM-DD` or null; evidence is always `[{"name","value","text"?}]`.
@NullMarked
package winnow.json;

import org.jspecify.annotations.NullMarked;
