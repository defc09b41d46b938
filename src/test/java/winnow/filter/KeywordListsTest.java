package winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.model.Decision;
import winnow.model.Entry;
import winnow.model.Evidence;
import winnow.model.Page;
import winnow.model.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class KeywordListsTest {
    private static final String ARTICLE =
            """
            A cramp in the lower back comes without a warning, often while lifting or turning.
            The muscles close up to protect the spine, and for a while every movement hurts.
            In this text we look at the causes, at what helps and at the signs of something worse.

            What helps
            Warmth loosens the muscles, and a short walk is better than a day in bed.
            If the pain goes down into a leg, see a doctor within a week.\
            """;

    private static final String TAIL =
            """
            causes of the gold rush
            causes of inflation
            causes and effects of smog
            a causes b
            causes acne
            causes asthma attack
            causes blue screen
            causes bad grades
            vitamin b causes
            causes cat sneezing
            c causes error
            causes d'une fuite
            causes dust bowl
            causes earthquakes
            causes fog
            causes gout
            hepatitis g causes
            causes hail
            causes 1st crusade
            2 causes of war\
            """;

    /// A page without spam, as `genuine.txt` holds it.
    record Genuine(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Genuine> genuine() throws IOException {
        try (InputStream in = KeywordListsTest.class.getResourceAsStream("genuine.txt")) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^=== ", -1))
                    .filter(page -> !page.isBlank())
                    .map(page -> page.split("\n", 2))
                    .map(page -> new Genuine(page[0], page[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("genuine")
    void claims_genuinePage_keepsEverything(Genuine page) {
        Page filtered = Pages.filtered(page.text());
        assertThat(filtered.entries()).as(Pages.why(filtered)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("genuine")
    void claims_tailBehindAGenuinePage_takesNoGenuineCharacter(Genuine page) {
        String source = page.text().strip() + "\n" + TAIL;
        Page filtered = Pages.filtered(source);
        int genuine = page.text().strip().length();
        for (Entry entry : filtered.entries()) {
            assertThat(entry.span().start()).as(Pages.why(filtered)).isGreaterThan(genuine);
        }
    }

    @Test
    void claims_autocompleteTail_isOneEntryWithItsPhrases() {
        Page page = Pages.filtered(ARTICLE + "\n" + TAIL + "\n0 yorum:\n");
        assertThat(Pages.removed(page)).containsExactly(TAIL, "0 yorum:");
        assertThat(page.text()).isEqualTo(ARTICLE.replace("\n\n", "\n"));
        Entry tail = page.entries().getFirst();
        assertThat(tail.lines()).isEqualTo(20);
        assertThat(tail.finding().reason()).isEqualTo(Reason.KEYWORD_SPAM);
        assertThat(tail.finding().evidence())
                .extracting(Evidence::name)
                .contains("shared-head", "progression", "unseen-words", "length");
        assertThat(tail.finding().evidence())
                .extracting(Evidence::text)
                .contains("20 of 20 phrases hold “causes”");
    }

    @Test
    void claims_tailInTheMiddle_leavesHeadingAndParagraphBelow() {
        String below = "\nWhen to worry\nNumbness and a fever are reasons to go at once.";
        Page page = Pages.filtered(ARTICLE + "\n" + TAIL + below);
        assertThat(Pages.removed(page)).containsExactly(TAIL);
    }

    @Test
    void claims_tailBelowAGenuineList_leavesTheList() {
        String list = "\nTry one of these:\n- a warm bath\n- a slow walk\n- a firm mattress\n";
        Page page = Pages.filtered(ARTICLE + list + TAIL);
        assertThat(Pages.removed(page)).containsExactly(TAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {", ", ",", " | ", "; ", " • ", " · ", " / ", "，", "\t"})
    void claims_tailInOneLine_isCutAtTheCharacter(String separator) {
        String wall = TAIL.replace("\n", separator);
        assertThat(Pages.removed(Pages.filtered(ARTICLE + "\n" + wall))).containsExactly(wall);
        Page glued = Pages.filtered(ARTICLE + " " + wall);
        assertThat(Pages.removed(glued)).containsExactly(wall);
        assertThat(glued.pieces().get(glued.pieces().size() - 2).decision())
                .isEqualTo(new Decision.Trimmed(null));
    }

    @Test
    void claims_wallWithoutSeparators_isCutAtTheCharacter() {
        String wall = TAIL.replace('\n', ' ');
        assertThat(Pages.removed(Pages.filtered(ARTICLE + "\n" + wall))).containsExactly(wall);
        assertThat(Pages.removed(Pages.filtered(ARTICLE + " " + wall))).containsExactly(wall);
    }

    @Test
    void claims_hashtags_areTaken() {
        String tags = "#fitness #gymlife #motivation #travel #foodie #love #instagood #summer";
        assertThat(Pages.removed(Pages.filtered(ARTICLE + "\n" + tags))).containsExactly(tags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Related searches", "Etiketler:", "Ähnliche Suchanfragen", "关键词："})
    void claims_cueAboveATail_leavesWithIt(String cue) {
        Page page = Pages.filtered(ARTICLE + "\n" + cue + "\n" + TAIL);
        assertThat(Pages.removed(page)).containsExactly(cue + "\n" + TAIL);
        assertThat(page.entries().getFirst().lines()).isEqualTo(20);
    }

    @Test
    void claims_queriesWithoutACommonWord_areTaken() {
        String log =
                """
                cheap flights to rome
                pizza near me
                bitcoin price
                lottery results saturday
                used cars for sale
                football world cup schedule
                phone screen repair
                free online games
                tax calculator
                how to tie a tie
                summer dress sale
                wedding songs list\
                """;
        assertThat(Pages.removed(Pages.filtered(ARTICLE + "\n" + log))).containsExactly(log);
    }

    @Test
    void claims_noiseInsideATail_doesNotSplitIt() {
        String tail = TAIL.replace("\ncauses acne", "\n***\n日本語 検索\ncauses acne");
        assertThat(Pages.removed(Pages.filtered(ARTICLE + "\n" + tail))).containsExactly(tail);
    }

    @Test
    void claims_severalTails_areAllTaken() {
        String second = TAIL.replace("causes", "symptoms");
        String source = TAIL + "\n" + ARTICLE + "\n" + second + "\n" + ARTICLE;
        assertThat(Pages.removed(Pages.filtered(source))).containsExactly(TAIL, second);
    }

    @Test
    void claims_cueAlone_stays() {
        assertThat(Pages.filtered(ARTICLE + "\nRelated searches\n").entries()).isEmpty();
    }

    @Test
    void claims_pageThatIsOnlyAList_isDoubtedAndKept() {
        Page page = Pages.filtered(TAIL);
        assertThat(page.entries()).isEmpty();
        assertThat(page.pieces().getFirst().decision())
                .isInstanceOfSatisfying(
                        Decision.Kept.class, kept -> assertThat(kept.doubt()).isNotNull());
    }

    @Test
    void claims_generatedLists_areFoundAndNoParagraphIsCut() {
        int found = 0;
        int exact = 0;
        int pages = 600;
        for (int seed = 0; seed < pages; seed++) {
            Litter.Page page = new Litter(seed).page();
            Page filtered = Pages.filtered(page.source());
            String as = "seed " + seed + " " + page.what() + "\n" + Pages.why(filtered);
            for (Entry entry : filtered.entries()) {
                assertThat(page.list().contains(entry.span())).as(as).isTrue();
            }
            found += filtered.entries().isEmpty() ? 0 : 1;
            boolean whole =
                    filtered.entries().size() == 1
                            && filtered.entries().getFirst().span().equals(page.list())
                            && filtered.entries().getFirst().lines() == page.phrases();
            exact += whole ? 1 : 0;
            assertThat(Pages.filtered(page.source()).pieces()).as(as).isEqualTo(filtered.pieces());
        }
        assertThat(found).as("found").isGreaterThanOrEqualTo(pages * 95 / 100);
        assertThat(exact).as("exact").isGreaterThanOrEqualTo(pages * 93 / 100);
    }

    @Test
    void claims_generatedArticles_stayWhole() {
        for (int seed = 0; seed < 300; seed++) {
            Page page = Pages.of(new Litter(seed).article());
            assertThat(Chain.standard().apply(page)).as("seed " + seed).isSameAs(page);
        }
    }

    @Test
    void claims_hugeLists_takeLinearTime() {
        String words =
                String.join("\n", IntStream.range(0, 100_000).mapToObj(i -> "w" + i).toList());
        assertThat(Pages.filtered(ARTICLE + "\n" + words).pieces()).isNotEmpty();
        String wall = "alpha beta gamma ".repeat(300_000);
        assertThat(Pages.filtered(ARTICLE + "\n" + wall).pieces()).isNotEmpty();
        String commas = "a,".repeat(500_000);
        assertThat(Pages.filtered(ARTICLE + "\n" + commas).pieces()).isNotEmpty();
        String walls = "one two three four five six seven eight nine ten ".repeat(2) + "end\n";
        assertThat(Pages.filtered(ARTICLE + "\n" + walls.repeat(20_000)).pieces()).isNotEmpty();
    }
}
