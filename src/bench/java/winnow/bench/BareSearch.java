package winnow.bench;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

import winnow.index.Schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The least that a search with Lucene can be: `BareSearch INDEX WORDS…` opens the index, asks for
/// documents with all words and prints the ids of ten.
public final class BareSearch {
    /// Says on stderr that a faster vector module exists; it takes 20 ms to say so.
    private static final Logger LUCENE_VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private BareSearch() {}

    /// Runs it; see the class.
    public static void main(String[] args) throws IOException {
        LUCENE_VECTORS.setLevel(Level.OFF);
        try (Directory directory = FSDirectory.open(Path.of(args[0]));
                DirectoryReader reader = DirectoryReader.open(directory);
                Analyzer analyzer = Schema.analyzer()) {
            Query query =
                    new QueryBuilder(analyzer).createBooleanQuery(Schema.TEXT, args[1], Occur.MUST);
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
                System.out.println(
                        searcher.storedFields()
                                .document(hit.doc, Set.of(Schema.ID))
                                .get(Schema.ID));
            }
        }
    }
}
