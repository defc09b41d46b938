package winnow;

import winnow.extract.Extractor;
import winnow.model.About;
import winnow.model.Blank;
import winnow.model.Decision;
import winnow.model.Finding;
import winnow.model.Form;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.RawPage;
import winnow.model.Reason;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// A page in which pasted lists of search phrases are marked, and what the filters make of it.
///
/// On disk it begins with the lines `kind:`, `language:` and `why:`, then a line of three dashes;
/// in what follows `⟦` and `⟧` enclose everything that was pasted. A page without them is genuine.
///
/// @param name of its file
/// @param kind what it shows
/// @param pasted of the source, which UTF-16 units were pasted; blanks do not count
/// @param extracted as the filters get it
/// @param page cleaned
public record LabelledPage(String name, String kind, BitSet pasted, Page extracted, Page page) {
    private static final char OPEN = '⟦';
    private static final char CLOSE = '⟧';

    /// All pages of a folder, by name.
    public static List<LabelledPage> in(Path folder) {
        List<LabelledPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                pages.add(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static LabelledPage read(Path file) throws IOException {
        return of(file.getFileName().toString(), Files.readString(file));
    }

    /// The page that stands so on disk.
    public static LabelledPage of(String name, String text) {
        int head = text.indexOf("\n---\n");
        if (!text.startsWith("kind: ") || head < 0) {
            throw new IllegalArgumentException(
                    name + " does not begin with kind, language, why and ---");
        }
        String kind = text.substring(6, text.indexOf('\n'));
        String marked = text.substring(head + 5);
        Form form = name.endsWith(".html") ? Form.HTML : Form.TEXT;
        String plain = marked.replace("" + OPEN, "").replace("" + CLOSE, "");
        RawPage raw = new RawPage(name, form, plain, about(text.substring(0, head + 1)));
        Page page = Winnow.clean(raw).page();
        Page extracted = new Extractor().extract(raw);
        return new LabelledPage(name, kind, pasted(form, marked, page), extracted, page);
    }

    /// What the head of a page says of it: its language, if it does.
    private static About about(String head) {
        int at = head.indexOf("\nlanguage: ");
        String language = at < 0 ? null : head.substring(at + 11, head.indexOf('\n', at + 1));
        return new About(null, "", language, null);
    }

    /// Where the marks stand in the source: the marked page is extracted too, and both sources
    /// hold the same characters but for marks and blanks.
    private static BitSet pasted(Form form, String marked, Page page) {
        RawPage raw = new RawPage(page.id(), form, marked, About.NOTHING);
        String told = new Extractor().extract(raw).source();
        String source = page.source();
        BitSet pasted = new BitSet();
        boolean inside = false;
        int at = 0;
        for (int i = 0; i < told.length(); i++) {
            char c = told.charAt(i);
            if (c == OPEN || c == CLOSE) {
                inside = c == OPEN;
            } else if (!Blank.is(c)) {
                while (at < source.length() && Blank.is(source.charAt(at))) {
                    at++;
                }
                if (at == source.length() || source.charAt(at) != c) {
                    throw new IllegalStateException(page.id() + ": the marks change the page");
                }
                pasted.set(at, at + 1, inside);
                at++;
            }
        }
        return pasted;
    }

    /// Whether nothing on it was pasted.
    public boolean isGenuine() {
        return pasted.isEmpty();
    }

    /// The UTF-16 units that are not kept, for whatever reason; but of what was not pasted
    /// only what went as keyword spam: menus and widgets are not what is labelled here.
    public BitSet removed() {
        BitSet removed = new BitSet();
        for (Piece piece : page.pieces()) {
            if (!piece.isKept()) {
                boolean other =
                        piece.decision() instanceof Decision.Removed(Finding why, int lines)
                                && why.reason() != Reason.KEYWORD_SPAM;
                for (int i = piece.span().start(); i < piece.span().end(); i++) {
                    if (!Blank.is(page.source().charAt(i)) && (!other || pasted.get(i))) {
                        removed.set(i);
                    }
                }
            }
        }
        return removed;
    }
}
