package winnow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class WrittenDayTest {
    private static @Nullable LocalDate day(String text, String tag) {
        return WrittenDay.in(text, tag.substring(0, 2), DayOrder.of(tag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Posted on May 17, 2024 by Eva;en",
                "17 May 2024;en",
                "Friday, May 17th, 2024 at 8:05;en",
                "17 de mayo de 2024;es",
                "Veröffentlicht am 17. Mai 2024, 10:30 Uhr;de",
                "17 Mayıs 2024 Cuma;tr",
                "17 мая 2024 г.;ru",
                "2024. május 17.;hu",
                "2024年5月17日;ja",
                "2024년 5월 17일;ko",
                "१७ मई २०२४;hi",
                "١٧ مايو ٢٠٢٤;ar",
                "17-may-2024 5:11:10;es",
                "17.05.2024;de",
                "17/05/2024;fr",
                "05/17/2024;en",
                "5/17/2024;en-US",
                "17/05/2024;en",
                "2024-05-17T08:00;en",
                "2024/5/17;en",
                "17 mai 2024;en"
            })
    void in_dayAsPeopleWriteIt_isRead(String text, String language) {
        assertThat(day(text, language)).isEqualTo(LocalDate.of(2024, 5, 17));
    }

    @ParameterizedTest
    @CsvSource({"en-US, 2024-03-04", "en-GB, 2024-04-03", "fr, 2024-04-03", "en,"})
    void in_dayOrMonthFirst_isDecidedByTheLanguageOrLeftOut(String tag, @Nullable String day) {
        assertThat(day("03/04/2024", tag)).isEqualTo(day == null ? null : LocalDate.parse(day));
    }

    @Test
    void in_nameOfTwoMonths_isDecidedByTheLanguage() {
        assertThat(day("5. listopada 2024", "hr")).isEqualTo(LocalDate.of(2024, 10, 5));
        assertThat(day("5 listopada 2024", "pl")).isEqualTo(LocalDate.of(2024, 11, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "May 2024",
                "31 February 2024",
                "17 May 24",
                "17 May 1789",
                "17 พฤษภาคม 2567",
                "call 05-17-20241",
                "version 1.2.3",
                "12:05:2024",
                "17 apples and May be 2024",
                "10/2024/11"
            })
    void in_whatIsNoDay_isNone(String text) {
        assertThat(day(text, "de")).isNull();
    }
}
