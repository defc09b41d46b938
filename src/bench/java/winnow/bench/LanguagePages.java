package winnow.bench;

import org.jspecify.annotations.Nullable;

import winnow.extract.Extractor;
import winnow.filter.Chain;
import winnow.language.Languages;
import winnow.model.Page;
import winnow.reader.Reader;
import winnow.reader.Root;
import winnow.reader.Undecoded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What pages declare as their language beside what their kept text is in.
///
/// `LanguagePages FOLDER…` prints how many of the pages of folders declare what their text is in,
/// each page that does not, and which of these are overruled. Who is right a person has to say.
public final class LanguagePages {
    private final Extractor extractor = new Extractor();
    private final Chain filters = Chain.standard();
    private final Languages languages = new Languages();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> disagreements = new ArrayList<>();

    private LanguagePages() {}

    /// Compares the pages of every folder.
    public static void main(String[] args) throws IOException, InterruptedException {
        LanguagePages pages = new LanguagePages();
        Reader reader = new Reader(Reader.PAGE_LIMIT);
        for (String folder : args) {
            reader.read(
                    Root.of(Path.of(folder)),
                    reading -> {
                        if (reading instanceof Undecoded undecoded) {
                            pages.add(
                                    pages.filters.apply(
                                            pages.extractor.extract(undecoded.decode())));
                        }
                    });
        }
        pages.disagreements.forEach(System.out::println);
        System.out.println(pages.counts);
    }

    private void add(Page page) {
        String declared = page.about().language();
        String text = told(page, null);
        String said = told(page, declared);
        boolean agree = Objects.equals(declared, text);
        String kind =
                (declared == null ? "nothing declared, " : agree ? "declared right" : "declared, ")
                        + (text == null ? "not told" : declared == null ? "told" : "")
                        + (text == null || agree ? "" : declared == null ? "" : "text says other");
        counts.merge(kind, 1, Integer::sum);
        if (declared != null && !agree) {
            String start = page.text().replace('\n', ' ');
            disagreements.add(
                    "%s: declared %s, text %s, said %s: %s"
                            .formatted(
                                    page.id(),
                                    declared,
                                    text,
                                    said,
                                    start.substring(0, Math.min(90, start.length()))));
        }
    }

    private @Nullable String told(Page page, @Nullable String declared) {
        Page other = new Page(page.id(), page.about().in(declared), page.source(), page.pieces());
        return languages.tell(other).about().language();
    }
}
