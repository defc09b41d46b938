package winnow.search;

import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

import winnow.index.IndexView;
import winnow.index.QuestionParser;
import winnow.index.Schema;
import winnow.model.CleanPage;
import winnow.model.Copy;
import winnow.search.Answer.SiteCount;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Answers questions about one finished run. Thread-safe.
public final class Search {
    /// The best score first, ties by page id: the same order whatever order pages were added in.
    private static final Sort RANKING =
            new Sort(SortField.FIELD_SCORE, new SortField(Schema.ID, SortField.Type.STRING));

    private static final Query PAGES = new TermQuery(new Term(Schema.TYPE, Schema.PAGE));
    private static final int MOST_SITES = 10;

    private final IndexView view;
    private final Snippets snippets = new Snippets();

    public Search(IndexView view) {
        this.view = view;
    }

    /// Answers one question.
    public Answer ask(Question question) throws IOException {
        long begin = System.nanoTime();
        FacetsCollectorManager facets = new FacetsCollectorManager();
        FacetsCollectorManager.FacetsResult found =
                FacetsCollectorManager.search(
                        view.searcher(),
                        query(question),
                        question.count() * question.page(),
                        RANKING,
                        true,
                        facets);
        TopDocs top = found.topDocs();
        List<Hit> hits = new ArrayList<>();
        for (int i = question.count() * (question.page() - 1); i < top.scoreDocs.length; i++) {
            hits.add(hit(i + 1, top.scoreDocs[i], question));
        }
        List<SiteCount> sites = hits.isEmpty() ? List.of() : sites(found.facetsCollector());
        return new Answer(question, top.totalHits.value(), hits, sites, System.nanoTime() - begin);
    }

    private static Query query(Question question) {
        Query words =
                switch (question.in()) {
                    case KEPT -> QuestionParser.kept(question.words());
                    case REMOVED -> removed(question.words());
                    case ALL ->
                            new BooleanQuery.Builder()
                                    .add(QuestionParser.kept(question.words()), Occur.SHOULD)
                                    .add(removed(question.words()), Occur.SHOULD)
                                    .build();
                };
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(words, Occur.MUST).add(PAGES, Occur.FILTER);
        if (question.in() == Question.Where.KEPT) {
            query.add(NumericDocValuesField.newSlowExactQuery(Schema.IS_COPY, 0), Occur.FILTER);
        }
        if (question.site() != null) {
            query.add(new TermQuery(new Term(Schema.SITE, question.site())), Occur.FILTER);
        }
        if (question.language() != null) {
            query.add(new TermQuery(new Term(Schema.LANGUAGE, question.language())), Occur.FILTER);
        }
        return query.build();
    }

    /// Pages of which a removal answers, scored by the best one.
    private static Query removed(String words) {
        return new ToParentBlockJoinQuery(
                QuestionParser.removed(words), new QueryBitSetProducer(PAGES), ScoreMode.Max);
    }

    private Hit hit(int rank, ScoreDoc found, Question question) throws IOException {
        CleanPage stored = view.page(found.doc);
        Object score = ((FieldDoc) found).fields[0];
        return new Hit(
                rank,
                stored.page().id(),
                stored.page().about(),
                stored.site(),
                score instanceof Number number ? number.doubleValue() : 0,
                passages(stored, question),
                view.copiesOf(stored.page().id()).stream().map(Copy::page).toList());
    }

    private List<Passage> passages(CleanPage stored, Question question) {
        List<Passage> passages = new ArrayList<>();
        if (question.in() != Question.Where.REMOVED) {
            passages.addAll(snippets.kept(stored, QuestionParser.kept(question.words())));
        }
        if (question.in() != Question.Where.KEPT) {
            passages.addAll(snippets.removed(stored, QuestionParser.removed(question.words())));
        }
        return passages;
    }

    private List<SiteCount> sites(FacetsCollector matches) throws IOException {
        IndexSearcher searcher = view.searcher();
        StringDocValuesReaderState state =
                new StringDocValuesReaderState(searcher.getIndexReader(), Schema.SITE);
        FacetResult top =
                new StringValueFacetCounts(state, matches).getTopChildren(MOST_SITES, Schema.SITE);
        List<SiteCount> sites = new ArrayList<>();
        for (LabelAndValue site : top.labelValues) {
            sites.add(new SiteCount(site.label, site.value.intValue()));
        }
        return sites;
    }
}
