package winnow.index;

import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

import java.util.List;
import java.util.Map;

/// Turns what a person types into a Lucene query. Any text is a question; none is an error.
///
/// One or two words must both occur; of more, at least [#required(int)], and the more the better. A
/// `"phrase in quotes"` must occur, a `-word` must not; `pre*` and `fuzy~1` are words, too. All
/// else is text, also brackets. The words are read by Lucene's `SimpleQueryParser`. Thread-safe.
public final class QuestionParser {
    private static final int OPERATORS =
            SimpleQueryParser.PHRASE_OPERATOR
                    | SimpleQueryParser.NOT_OPERATOR
                    | SimpleQueryParser.PREFIX_OPERATOR
                    | SimpleQueryParser.WHITESPACE_OPERATOR;

    /// What a word in the title adds to the same word in the text, which holds the title already.
    private static final float TITLE_WEIGHT = 0.2f;

    private QuestionParser() {}

    /// The question, asked of kept text; what stands in the title counts more.
    public static Query kept(String question) {
        Query title = new BoostQuery(anyOf(clauses(question, Schema.TITLE)), TITLE_WEIGHT);
        return new BooleanQuery.Builder()
                .add(enoughOf(clauses(question, Schema.TEXT)), Occur.MUST)
                .add(title, Occur.SHOULD)
                .build();
    }

    /// The question, asked of removed text.
    public static Query removed(String question) {
        return enoughOf(clauses(question, Schema.REMOVED));
    }

    /// The words, phrases and exclusions of a question, in its order.
    private static List<Query> clauses(String question, String field) {
        SimpleQueryParser parser =
                new SimpleQueryParser(Schema.analyzer(), Map.of(field, 1f), OPERATORS);
        parser.setDefaultOperator(Occur.MUST);
        Query parsed = parser.parse(question);
        boolean several =
                parsed instanceof BooleanQuery all
                        && all.clauses().stream().allMatch(BooleanClause::isRequired);
        return several
                ? ((BooleanQuery) parsed).clauses().stream().map(BooleanClause::query).toList()
                : List.of(parsed);
    }

    private static Query enoughOf(List<Query> clauses) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int words = 0;
        for (Query clause : clauses) {
            boolean word = !(clause instanceof PhraseQuery) && !isExclusion(clause);
            words += word ? 1 : 0;
            query.add(clause, word ? Occur.SHOULD : Occur.MUST);
        }
        return query.setMinimumNumberShouldMatch(required(words)).build();
    }

    private static Query anyOf(List<Query> clauses) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Query clause : clauses) {
            if (!isExclusion(clause)) {
                query.add(clause, Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static boolean isExclusion(Query clause) {
        return clause instanceof BooleanQuery both
                && both.clauses().stream().anyMatch(BooleanClause::isProhibited);
    }

    /// How many of a question's words a page must hold.
    ///
    /// A quarter of a long question is enough to be ranked, so that a whole sentence may be asked.
    static int required(int words) {
        return words <= 2 ? words : Math.max(2, words / 4);
    }
}
