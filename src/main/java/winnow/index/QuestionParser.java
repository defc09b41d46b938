package winnow.index;

import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns what a person types into a Lucene query. Any text is a question; none is an error.
///
/// Plain words ask for most of themselves: one or two words all, longer questions the share of
/// [#required(int)]. As soon as an operator is used, all words and phrases are required: `"in
/// quotes"`, `-without`, `either|or`, `prefix*`, `fuzy~1`, `(a b)`. That is Lucene's
/// `SimpleQueryParser`. Thread-safe.
public final class QuestionParser {
    private static final String OPERATORS = "\"|*~()+";
    private static final float TITLE_WEIGHT = 0.5f;

    private static final Map<String, Float> KEPT =
            new LinkedHashMap<>(Map.of(Schema.TEXT, 1f, Schema.TITLE, TITLE_WEIGHT));
    private static final Map<String, Float> REMOVED = Map.of(Schema.REMOVED, 1f);

    private QuestionParser() {}

    /// The question, asked of kept text and titles.
    public static Query kept(String question) {
        return parse(question, KEPT);
    }

    /// The question, asked of removed text.
    public static Query removed(String question) {
        return parse(question, REMOVED);
    }

    private static Query parse(String question, Map<String, Float> fields) {
        boolean plain = isPlain(question);
        SimpleQueryParser parser = new SimpleQueryParser(Schema.analyzer(), fields);
        parser.setDefaultOperator(plain ? Occur.SHOULD : Occur.MUST);
        Query query = parser.parse(question);
        return plain && query instanceof BooleanQuery words ? relaxed(words, fields.size()) : query;
    }

    private static boolean isPlain(String question) {
        for (int i = 0; i < question.length(); i++) {
            char c = question.charAt(i);
            boolean starts = i == 0 || Character.isWhitespace(question.charAt(i - 1));
            if (OPERATORS.indexOf(c) >= 0 || (c == '-' && starts)) {
                return false;
            }
        }
        return true;
    }

    private static Query relaxed(BooleanQuery words, int fields) {
        List<BooleanClause> clauses = words.clauses();
        boolean oneWord = fields > 1 && !(clauses.getFirst().query() instanceof BooleanQuery);
        BooleanQuery.Builder relaxed = new BooleanQuery.Builder();
        clauses.forEach(relaxed::add);
        return relaxed.setMinimumNumberShouldMatch(oneWord ? 1 : required(clauses.size())).build();
    }

    /// How many of `words` words a page must hold.
    static int required(int words) {
        return words <= 2 ? words : (words + 1) / 2;
    }
}
