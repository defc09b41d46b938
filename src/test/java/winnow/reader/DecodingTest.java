package winnow.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import winnow.model.Form;
import winnow.text.Surrogates;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

class DecodingTest {
    private static final String TURKISH =
            "Ağrı kesici ilaçlar çoğu zaman yardımcı olur; ancak şişlik, ateş ve uyuşukluk varsa"
                + " doktora başvurun. İyi bir uyku, düzenli yürüyüş ve ölçülü beslenme önemlidir."
                + " Göğüs ağrısı için acil yardım isteyin.";
    private static final String RUSSIAN =
            "Боль в спине бывает почти у каждого. Если она не проходит, обратитесь к врачу.";
    private static final String CHINESE = "头痛是最常见的症状之一。大多数头痛不需要治疗，但突然剧烈的头痛应立即就医。睡眠不足也会引起头痛。";
    private static final String JAPANESE = "頭痛はとても一般的な症状です。ほとんどの場合は心配ありませんが、ひどい時は医者に相談してください。";
    private static final String KOREAN = "두통은 매우 흔한 증상입니다. 갑자기 심한 두통이 오면 의사를 찾아야 합니다.";
    private static final String GREEK =
            "Ο πονοκέφαλος είναι πολύ συχνός. Αν δεν περνάει, μιλήστε με τον γιατρό σας.";
    private static final String POLISH =
            "Ból głowy może mieć różne przyczyny. Jeśli się powtarza, zgłoś się do lekarza w ciągu"
                    + " dnia. Więcej śpij i pij wodę.";
    private static final String UKRAINIAN =
            "Біль у спині буває майже в кожного. Якщо він не минає за тиждень, її має оглянути"
                    + " лікар; їжте легку їжу й більше відпочивайте.";
    private static final String ARABIC =
            "الصداع من أكثر الأعراض شيوعا ولا يحتاج في معظم الأحيان إلى علاج. إذا جاء فجأة وكان"
                    + " شديدا فاذهب إلى الطبيب في اليوم نفسه.";
    private static final String THAI =
            "อาการปวดหัวพบได้บ่อยมาก ส่วนใหญ่ไม่เป็นอันตราย"
                    + " แต่ถ้าปวดรุนแรงขึ้นทันทีให้รีบไปพบแพทย์ในวันนั้น";
    private static final String FRENCH =
            "Les maux de tête sont fréquents. Après une journée chargée, reposez-vous et buvez.";

    static String sample(String language) {
        return switch (language) {
            case "tr" -> TURKISH;
            case "ru" -> RUSSIAN;
            case "zh" -> CHINESE;
            case "ja" -> JAPANESE;
            case "ko" -> KOREAN;
            case "el" -> GREEK;
            case "pl" -> POLISH;
            case "uk" -> UKRAINIAN;
            case "ar" -> ARABIC;
            case "th" -> THAI;
            case "fr" -> FRENCH;
            default -> throw new IllegalArgumentException(language);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "tr, windows-1254",
        "tr, ISO-8859-9",
        "tr, UTF-8",
        "tr, UTF-16LE",
        "tr, UTF-16BE",
        "ru, windows-1251",
        "ru, KOI8-R",
        "uk, KOI8-U",
        "uk, windows-1251",
        "ar, windows-1256",
        "ar, ISO-8859-6",
        "th, TIS-620",
        "th, x-windows-874",
        "ru, UTF-16LE",
        "zh, GBK",
        "zh, GB18030",
        "zh, UTF-16LE",
        "zh, Big5",
        "ja, Shift_JIS",
        "ja, EUC-JP",
        "ja, ISO-2022-JP",
        "ko, EUC-KR",
        "el, windows-1253",
        "pl, windows-1250",
        "pl, ISO-8859-2",
        "fr, windows-1252",
    })
    void decode_undeclaredText_isDetected(String language, Charset charset) {
        String sample = sample(language);
        if (charset.name().equals("Big5")) {
            sample = sample.replace("头", "頭").replaceAll("[^，。的是最常見之一大不但立即有]", "痛");
        }
        String text = (sample + "\n").repeat(3);
        Collected read = Collected.of(text.getBytes(charset));
        assertThat(read.only().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "tr, windows-1254",
        "ru, windows-1251",
        "zh, GBK",
        "ja, Shift_JIS",
        "fr, windows-1252",
    })
    void decode_undeclaredMarkup_isDetectedFromItsText(String language, Charset charset) {
        String html =
                "<html><head><style>body { color: red }</style><script>var a = 'x';</script></head>"
                        + "<div class=\"article body\"><p>%s</p></div></html>";
        String text = html.repeat(1).formatted(sample(language) + "<br>" + sample(language));
        assertThat(Collected.of(text.getBytes(charset)).only().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "tr, iso-8859-9, windows-1254",
        "tr, windows-1254, windows-1254",
        "fr, iso-8859-1, windows-1252",
        "fr, ASCII, windows-1252",
        "zh, gb2312, GBK",
        "zh, GB18030, GB18030",
        "ja, x-sjis, windows-31j",
        "ko, ks_c_5601-1987, x-windows-949",
        "ru, koi8-r, KOI8-R",
        "pl, iso-8859-2, ISO-8859-2",
        "tr, utf-8, UTF-8",
    })
    void decode_declaredLabel_isTheCharsetOfBrowsers(
            String language, String label, Charset charset) {
        String[] declarations = {
            "<meta charset=\"%s\">",
            "<META http-equiv='Content-Type' content='text/html; charset=%s'>",
            "<?xml version='1.0' encoding='%s'?><html>",
        };
        for (String declaration : declarations) {
            String html =
                    (declaration + "<p>" + sample(language).substring(0, 20)).formatted(label);
            assertThat(Decoding.decode(html.getBytes(charset), Form.HTML)).isEqualTo(html);
        }
    }

    @Test
    void decode_wrongDeclaration_isNotBelieved() {
        String latin = "<meta charset=utf-8><p>" + FRENCH;
        assertThat(Decoding.decode(latin.getBytes(Charset.forName("windows-1252")), Form.HTML))
                .isEqualTo(latin);
        String utf8 = "<meta charset=iso-8859-1><p>é";
        assertThat(Decoding.decode(utf8.getBytes(StandardCharsets.UTF_8), Form.HTML))
                .isEqualTo(utf8);
        String chinese = "<meta charset=gbk><p>" + CHINESE;
        assertThat(Decoding.decode(chinese.getBytes(StandardCharsets.UTF_8), Form.HTML))
                .isEqualTo(chinese);
        String unknown = "<meta charset=klingon><p>" + TURKISH;
        assertThat(Decoding.decode(unknown.getBytes(Charset.forName("windows-1254")), Form.HTML))
                .isEqualTo(unknown);
        String commented = "<!-- <meta charset=koi8-r> --><p>" + FRENCH;
        assertThat(Decoding.decode(commented.getBytes(Charset.forName("windows-1252")), Form.HTML))
                .isEqualTo(commented);
    }

    @Test
    void decode_damagedUtf8_keepsAllButTheDamage() {
        byte[] bytes = TURKISH.getBytes(StandardCharsets.UTF_8);
        byte[] clipped = java.util.Arrays.copyOf(bytes, 2); // "Ağ" without its last byte
        String text = Decoding.decode(Collected.joined(bytes, clipped), Form.TEXT);
        assertThat(text).isEqualTo(TURKISH + "A\uFFFD");
    }

    @Test
    void decode_byteOrderMark_isTakenOff() {
        for (String charset :
                new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            byte[] bytes = ("\uFEFF" + TURKISH).getBytes(Charset.forName(charset));
            assertThat(Collected.of(bytes).only().text()).as(charset).isEqualTo(TURKISH);
        }
    }

    @Test
    void decode_anyBytes_neverFails() {
        long seed = 20_241;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            Form form = random.nextBoolean() ? Form.HTML : Form.TEXT;
            String text = Surrogates.repair(Decoding.decode(bytes, form));
            assertThat(Surrogates.repair(text)).as("seed %d, round %d", seed, i).isSameAs(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1250",
                "windows-1251",
                "windows-1252",
                "windows-1253",
                "windows-1254",
                "windows-1255",
                "windows-1256",
                "windows-1257",
                "windows-1258",
                "ISO-8859-2",
                "ISO-8859-5",
                "ISO-8859-7",
                "ISO-8859-15",
                "KOI8-R",
                "GB18030",
                "windows-31j",
                "EUC-JP",
                "Big5-HKSCS",
                "x-windows-949",
                "UTF-8"
            })
    void decode_declaredCharset_givesBackWhatWasWritten(Charset charset) {
        long seed = 5;
        Random random = new Random(seed);
        CharsetEncoder encoder = charset.newEncoder();
        for (int round = 0; round < 40; round++) {
            StringBuilder text =
                    new StringBuilder("<meta charset=")
                            .append(charset.name().toLowerCase(java.util.Locale.ROOT));
            text.append("><p>");
            while (text.length() < 120) {
                int c = random.nextInt(random.nextInt(4) == 0 ? 0xFFFF : 0x700);
                if (c >= ' '
                        && c != '<'
                        && !Character.isSurrogate((char) c)
                        && Character.isDefined(c)
                        && c < 0xE000
                        && encoder.canEncode((char) c)) {
                    text.append((char) c);
                }
            }
            String html = text.toString().replace("x-windows-949", "euc-kr");
            byte[] bytes = html.getBytes(charset);
            String expected = new String(bytes, charset); // some charsets write two letters as one
            assertThat(Decoding.decode(bytes, Form.HTML))
                    .as("%s, seed %d, round %d", charset, seed, round)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void decode_markedUnicode_givesBackAnyText(Charset charset) {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder("a");
            while (text.length() < 100) {
                int c = random.nextInt(round % 2 == 0 ? 0x3000 : 0x110000);
                if (c != 0 && (c < 0xD800 || c > 0xDFFF)) {
                    text.appendCodePoint(c);
                }
            }
            String page = text.toString();
            assertThat(Decoding.decode(("\uFEFF" + page).getBytes(charset), Form.TEXT))
                    .as("%s, seed %d, round %d", charset, seed, round)
                    .isEqualTo(page);
        }
    }
}
