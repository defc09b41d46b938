package winnow.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/// One name for a language, however a page writes it.
final class LanguageCodeTest {
    @ParameterizedTest
    @CsvSource({
        "tr, tr",
        "tr-TR, tr",
        "' EN_us ', en",
        "zh-Hant, zh",
        "sr-Latn-RS, sr",
        "'en, de', en",
        "eng, en",
        "ger, de",
        "deu, de",
        "iw, he",
        "heb, he",
        "ind, id",
        "nor, no",
        "in, id",
        "nb-NO, no",
        "nn, nn",
        "fil-PH, tl",
        "cmn, zh",
        "haw, haw"
    })
    void of_tag_isTheShortestCodeOfItsLanguage(String tag, String code) {
        assertThat(LanguageCode.of(tag)).isEqualTo(code);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"Turkish", "x", "und", "mul", "jp", "gr", "%lang%", "en.html", "ENGLISH"})
    void of_noLanguage_isNull(String tag) {
        assertThat(LanguageCode.of(tag)).isNull();
    }
}
