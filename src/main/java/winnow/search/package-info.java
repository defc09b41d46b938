/// Here is a question, give me passages.
///
/// ```
/// Answer answer = new Search(view).ask(Question.of("herniated disc"));
/// for (Hit hit : answer.hits()) …
/// ```
///
/// Pages are ranked as wholes (BM25 over their kept text and title); the passages shown are the
/// paragraphs of a page that answer best, with the words marked. A page is found once: copies are
/// named with it, and found by themselves only where a question asks for everything.
@NullMarked
package winnow.search;

import org.jspecify.annotations.NullMarked;
