package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class AddressTest {
    private static final String OWN = "https://www.a.example/knee/pain?p=1";

    @ParameterizedTest
    @CsvSource({
        "https://a.example/knee, , https://a.example/knee",
        "/knee, , https://www.a.example/knee",
        "../hip, , https://www.a.example/hip",
        ", https://a.example/shared, https://a.example/shared",
        // a text that was published twice names its origin
        "https://b.example/knee/pain, , https://b.example/knee/pain",
        // a template's home page on every page
        "https://a.example/, , " + OWN,
        "https://b.example, , " + OWN,
        "https://a.example/, https://a.example/shared, https://a.example/shared",
        "https://a.example/, https://a.example/, " + OWN
    })
    void of_canonical_isTakenIfItCanBeBelieved(
            @Nullable String canonical, @Nullable String shared, String expected) {
        assertThat(Address.of(canonical, shared, OWN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://a.example/x",
                "https://user:secret@a.example/x",
                "http://localhost:3000/knee",
                "https://{{host}}/knee",
                "https://",
                "//",
                "%"
            })
    void of_whatIsNoPublicAddress_isPassedOver(String canonical) {
        assertThat(Address.of(canonical, null, OWN)).isEqualTo(OWN);
        assertThat(Address.of(canonical, null, null)).isNull();
    }

    @Test
    void of_homePage_isBelievedOfAPageWithoutAnAddress() {
        assertThat(Address.of("https://a.example/", null, null)).isEqualTo("https://a.example/");
        assertThat(Address.of("https://a.example/", "https://www.a.example/knee", null))
                .isEqualTo("https://www.a.example/knee");
        assertThat(Address.of("https://a.example/", null, "https://www.a.example"))
                .isEqualTo("https://a.example/");
    }

    @Test
    void of_megabyteOfAddress_isPassedOver() {
        String long_ = "https://a.example/" + "x".repeat(1_000_000);
        assertThat(Address.of(long_, null, OWN)).isEqualTo(OWN);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2024/05/17/knee, 2024-05-17",
        "https://a.example/news/2024-05-17-knee, 2024-05-17",
        "https://a.example/2024/05/knee,",
        "https://a.example/2024/13/17/,",
        "https://a.example/x2024/05/17,",
        "https://a.example/2024/05/171,",
        "https://a.example/?d=/2024/05/17/,"
    })
    void day_inThePath_isRead(String url, @Nullable String day) {
        assertThat(Address.day(url)).isEqualTo(day == null ? null : LocalDate.parse(day));
    }
}
