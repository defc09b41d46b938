package winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.model.BlockKind;
import winnow.model.Page;

import java.util.List;
import java.util.stream.Stream;

final class WidgetsTest {
    private static final String BEFORE = "Rest helps most people with a strained back.\n";
    private static final String BEHIND = "\nSee a doctor if it lasts longer than six weeks.";

    static Stream<WidgetTable.Row> rows() {
        return WidgetTable.STANDARD.rows().stream();
    }

    private static List<String> removed(String line) {
        return Pages.removed(Pages.filtered(BEFORE + line + BEHIND));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void claims_exampleOfEachRule_isTakenWhole(WidgetTable.Row row) {
        if (!row.example().equals("-")) {
            assertThat(removed(row.example())).containsExactly(row.example());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void claims_linesOfTheTableInsideASentence_stay(WidgetTable.Row row) {
        for (String line : row.lines()) {
            String sentence = "The study says that " + line.replace("#", "3") + " was rare.";
            assertThat(removed(sentence)).as(sentence).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "» 12 Comments:",
                "1,024 comments",
                "Facebook Twitter Pinterest WhatsApp Email",
                "Facebook | Twitter | LinkedIn",
                "FACEBOOK'TA PAYLAŞ",
                ">",
                "|",
                "•",
                "Read more...",
                "← Older Post",
            })
    void claims_furnitureInOtherDress_isTaken(String line) {
        assertThat(removed(line)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We use cookies and milk to test how children wait for a reward.",
                "Cookies are small files that a website keeps in your browser.",
                "Teenagers use Facebook, Instagram and TikTok for hours a day.",
                "Facebook",
                "Comments on the diagnosis",
                "3 tablespoons olive oil",
                "12 responses were excluded from the analysis.",
                "Read more about spasms in our guide to back pain.",
                "Print the diary and fill it in each evening.",
                "A fever above 38 °C > call a doctor",
                "<p>Take one tablet.</p>",
                "Email",
                "* * *",
                "5 > 3",
                "Share your story with your nurse.",
            })
    void claims_genuineLines_stay(String line) {
        assertThat(removed(line)).isEmpty();
    }

    @Test
    void claims_servicesOneBelowTheOther_areOneEntry() {
        Page page = Pages.filtered(BEFORE + "Facebook\nTwitter\nWhatsApp\nE-mail" + BEHIND);
        assertThat(Pages.removed(page)).containsExactly("Facebook\nTwitter\nWhatsApp\nE-mail");
        assertThat(page.entries().getFirst().lines()).isEqualTo(4);
    }

    @Test
    void claims_servicesBelowALeadIn_stay() {
        String list = "Young people spend most time on:\nFacebook\nInstagram\nSnapchat\nYouTube";
        assertThat(removed(list)).isEmpty();
    }

    @Test
    void claims_markGluedBehindASentence_isTakenAlone() {
        Page page = Pages.filtered("Stretching may ease the discomfort.>\nWalk every day.");
        assertThat(Pages.removed(page)).containsExactly(">");
        assertThat(page.text()).isEqualTo("Stretching may ease the discomfort.\nWalk every day.");
    }

    @Test
    void claims_markApartBehindASentence_isTakenAlone() {
        Page page = Pages.filtered("Walk every hour as well. >\nIs 3 > 2? Yes, 3 >\n5 > 4");
        assertThat(Pages.removed(page)).containsExactly(">");
        assertThat(page.text()).isEqualTo("Walk every hour as well.\nIs 3 > 2? Yes, 3 >\n5 > 4");
    }

    @Test
    void claims_code_stays() {
        Page page = Pages.of("print\n|\nreturn x.>", BlockKind.CODE);
        assertThat(Chain.standard().apply(page)).isSameAs(page);
    }

    @Test
    void claims_hugeLineAndManyLines_areQuick() {
        String page = "x".repeat(1_000_000) + "\n" + ">\nprint\n".repeat(50_000);
        assertThat(Pages.filtered(page).text()).hasSize(1_000_000);
        String tools = "sms\n".repeat(100_000);
        assertThat(Pages.filtered(tools).entries()).isEmpty();
    }
}
