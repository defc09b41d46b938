package winnow.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.model.About;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.Decision;
import winnow.model.Evidence;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Reason;
import winnow.model.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What a page's language follows from: its kept prose, and what it declares.
final class LanguagesTest {
    private static final String ENGLISH = text("en");
    private static final String TURKISH = text("tr");

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder source = new StringBuilder();

    private static String text(String language) {
        return LabelledTexts.of("tune").stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private LanguagesTest with(String text, BlockKind kind, Decision decision) {
        source.append(source.isEmpty() ? "" : "\n");
        int start = source.length();
        source.append(text);
        pieces.add(new Piece(new Block(kind, new Span(start, source.length())), decision));
        return this;
    }

    private LanguagesTest kept(String text) {
        return with(text, BlockKind.PARAGRAPH, Decision.Kept.UNDOUBTED);
    }

    private Page page(@Nullable String declared) {
        return new Page("p", About.NOTHING.in(declared), source.toString(), pieces);
    }

    private @Nullable String told(@Nullable String declared) {
        return new Languages().tell(page(declared)).about().language();
    }

    @Test
    void tell_nothingDeclared_isTheLanguageOfTheText() {
        assertThat(kept(TURKISH).told(null)).isEqualTo("tr");
    }

    @Test
    void tell_textOfAnotherLanguage_overrulesTheDeclaration() {
        assertThat(kept(TURKISH).told("en")).isEqualTo("tr");
    }

    @Test
    void tell_otherScript_overrulesTheDeclaration() {
        assertThat(kept(text("th")).told("en")).isEqualTo("th");
        assertThat(new LanguagesTest().kept(text("zh")).told("ja")).isEqualTo("zh");
    }

    @Test
    void tell_fewWords_declarationIsKept() {
        assertThat(kept("Bel ağrısı ve yürümek").told("en")).isEqualTo("en");
    }

    /// Croatian and Bosnian differ in words that a short text may not have.
    @Test
    void tell_neighbourDeclared_isKept() {
        assertThat(kept(text("hr")).told("bs")).isEqualTo("bs");
        assertThat(new LanguagesTest().kept(text("ms")).told("id")).isEqualTo("id");
    }

    @Test
    void tell_unknownLanguageDeclared_isKept() {
        assertThat(kept(text("de")).told("lb")).isEqualTo("lb");
    }

    @Test
    void tell_declarationIsRight_pageIsTheSame() {
        Page page = kept(ENGLISH).page("en");
        assertThat(new Languages().tell(page)).isSameAs(page);
    }

    @Test
    void tell_removedListInAnotherLanguage_doesNotCount() {
        Finding finding =
                new Finding(Reason.KEYWORD_SPAM, "list", 1, List.of(new Evidence("n", 1, null)));
        kept(TURKISH);
        for (int i = 0; i < 20; i++) {
            with(ENGLISH, BlockKind.PARAGRAPH, new Decision.Removed(finding, 1));
        }
        assertThat(told(null)).isEqualTo("tr");
    }

    @Test
    void tell_codeBlocks_doNotCount() {
        kept(TURKISH).with(ENGLISH.repeat(9), BlockKind.CODE, Decision.Kept.UNDOUBTED);
        assertThat(told(null)).isEqualTo("tr");
    }

    /// A menu or a citation at the start is longer than what is looked at.
    @Test
    void tell_longPassageInAnotherLanguageFirst_bodyDecides() {
        kept(ENGLISH.repeat(4));
        for (int i = 0; i < 20; i++) {
            kept(TURKISH);
        }
        assertThat(told(null)).isEqualTo("tr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "Smith Smith",
                "12 345 67 89 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27",
                "https://example.org/a/page/with/a/long/and/readable/name-of-many-words.html",
                "winnow.search.Question winnow.index.Schema winnow.cli.SearchCommand",
                "int[] a=new_array(n); b=f(a)+g(a); for(i=0;i<n;i++){a[i]=b_x;}",
                "asdf qwer zxcv hjkl uiop qwerty asdfgh zxcvbn poiuy lkjhg mnbvc wertz dfghj",
                "★☆★☆★ ☎ → → →"
            })
    void tell_noEvidence_isNull(String text) {
        assertThat(kept(text).told(null)).isNull();
    }

    @Test
    void tell_addressesInProse_doNotCount() {
        String address = " https://hastane.example/saglik/bel-agrisi-nasil-gecer";
        assertThat(kept(ENGLISH + address.repeat(30)).told(null)).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"vi", "cs", "tr", "fr"})
    void tell_decomposedLetters_areTheSame(String language) {
        String decomposed = Normalizer.normalize(text(language), Normalizer.Form.NFD);
        assertThat(kept(decomposed).told(null)).isEqualTo(language);
    }

    @Test
    void tell_capitals_areTheSame() {
        assertThat(kept(text("de").toUpperCase(Locale.GERMAN)).told(null)).isEqualTo("de");
    }

    @Test
    void tell_japaneseWithMuchHan_isNotChinese() {
        kept("腰痛症治療薬比較表:痛み止めの副作用、服用方法と注意事項、医療機関受診目安");
        assertThat(told(null)).isEqualTo("ja");
    }

    @Test
    void tell_serbianInLatinLetters_isSerbian() {
        String latin =
                LabelledTexts.of("tune").stream()
                        .filter(text -> text.language().equals("sr"))
                        .map(LabelledTexts.Text::text)
                        .filter(text -> text.startsWith("Bol"))
                        .findFirst()
                        .orElseThrow();
        assertThat(kept(latin).told(null)).isEqualTo("sr");
    }

    /// A page of one line without a blank, as minified dumps have.
    @Test
    void tell_megabyteWithoutBlank_ends() {
        assertThat(kept("x".repeat(1 << 20)).told(null)).isNull();
    }

    @Test
    void tell_fromManyThreads_isTheSame() {
        Page page = kept(TURKISH).page(null);
        Languages languages = new Languages();
        List<String> told =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> String.valueOf(languages.tell(page).about().language()))
                        .distinct()
                        .toList();
        assertThat(told).containsExactly("tr");
    }
}
