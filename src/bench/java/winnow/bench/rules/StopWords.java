package winnow.bench.rules;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;

/// The stop words of a language, in lower case: those of Lucene's analyzers, of English the longer
/// list that Snowball has.
///
/// There are none of Chinese, Hebrew, Japanese, Korean, Polish, Ukrainian and Vietnamese, and those
/// of Thai are not used, since blanks do not part its words.
final class StopWords {
    private static final Map<String, Supplier<CharArraySet>> LANGUAGES =
            Map.ofEntries(
                    Map.entry("ar", ArabicAnalyzer::getDefaultStopSet),
                    Map.entry("bn", BengaliAnalyzer::getDefaultStopSet),
                    Map.entry("cs", CzechAnalyzer::getDefaultStopSet),
                    Map.entry("de", GermanAnalyzer::getDefaultStopSet),
                    Map.entry("el", GreekAnalyzer::getDefaultStopSet),
                    Map.entry("en", StopWords::english),
                    Map.entry("es", SpanishAnalyzer::getDefaultStopSet),
                    Map.entry("fa", PersianAnalyzer::getDefaultStopSet),
                    Map.entry("fi", FinnishAnalyzer::getDefaultStopSet),
                    Map.entry("fr", FrenchAnalyzer::getDefaultStopSet),
                    Map.entry("hi", HindiAnalyzer::getDefaultStopSet),
                    Map.entry("hu", HungarianAnalyzer::getDefaultStopSet),
                    Map.entry("id", IndonesianAnalyzer::getDefaultStopSet),
                    Map.entry("it", ItalianAnalyzer::getDefaultStopSet),
                    Map.entry("nl", DutchAnalyzer::getDefaultStopSet),
                    Map.entry("pt", PortugueseAnalyzer::getDefaultStopSet),
                    Map.entry("ro", RomanianAnalyzer::getDefaultStopSet),
                    Map.entry("ru", RussianAnalyzer::getDefaultStopSet),
                    Map.entry("sv", SwedishAnalyzer::getDefaultStopSet),
                    Map.entry("tr", TurkishAnalyzer::getDefaultStopSet));

    private StopWords() {}

    /// The stop words of a language; null if there are none.
    ///
    /// @param language BCP 47 primary tag in lower case; null if unknown
    static @Nullable CharArraySet of(@Nullable String language) {
        Supplier<CharArraySet> words = language == null ? null : LANGUAGES.get(language);
        return words == null ? null : words.get();
    }

    private static CharArraySet english() {
        String name = "english_stop.txt";
        try (InputStream list =
                IOUtils.requireResourceNonNull(
                        SnowballFilter.class.getResourceAsStream(name), name)) {
            return WordlistLoader.getSnowballWordSet(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
