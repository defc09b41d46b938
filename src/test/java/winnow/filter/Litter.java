package winnow.filter;

import winnow.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes pages with a pasted list of search phrases: an article of finished sentences in one of
/// several languages, and a list in one of several shapes. The same seed makes the same page.
final class Litter {
    /// How the phrases are written.
    enum Shape {
        LINES("\n"),
        COMMAS(", "),
        PIPES(" | "),
        SEMICOLONS("; "),
        BULLETS(" • "),
        SLASHES(" / "),
        GLUED(", ");

        private final String between;

        Shape(String between) {
            this.between = between;
        }
    }

    /// Words to build with: openings and ends of sentences, heads and tails of search phrases.
    private record Language(
            String name,
            List<String> openings,
            List<String> ends,
            List<String> heads,
            List<String> rests) {
        static Language of(String name, String openings, String ends, String heads, String rests) {
            return new Language(name, parts(openings), parts(ends), parts(heads), parts(rests));
        }

        private static List<String> parts(String text) {
            return List.of(text.split("; *", -1));
        }
    }

    private static final List<Language> LANGUAGES =
            List.of(
                    Language.of(
                            "en",
                            "The muscles of the lower back; A sore neck in the morning; Most of the"
                                + " pain; The doctor of the ward; A walk in the park; Heat on the"
                                + " skin",
                            " can be the result of a bad chair and too little sleep.; is not a"
                                + " reason to stay in bed for the whole of a week.; may get better"
                                + " with rest and the right kind of movement.; has to do with the"
                                + " way that we sit at the desk.; and the care of a nurse help to"
                                + " get over it in a month.",
                            "causes; symptoms; treatment; meaning",
                            "crossword clue; of the civil war; python error; hindi; near me; 2019"
                                + " pdf; world history; minecraft; lyrics; inflation; of"
                                + " earthquakes; cat sneezing; volcano; tax refund; windows update;"
                                + " pregnancy test; anime; climate; french revolution; kidney;"
                                + " blurry screen; quizlet; yellow leaves; battery drain"),
                    Language.of(
                            "de",
                            "Die Muskeln am Rücken; Ein steifer Hals am Morgen; Der größte Teil der"
                                    + " Schmerzen; Die Ärztin in der Praxis; Ein Gang an der Luft",
                            " kann die Folge von zu wenig Schlaf und einem schlechten Stuhl sein.;"
                                + " ist kein Grund, die ganze Woche im Bett zu bleiben.; wird mit"
                                + " Ruhe und der richtigen Bewegung oft besser.; hat mit der Art zu"
                                + " tun, wie wir an dem Tisch sitzen.",
                            "ursachen; bedeutung; behandlung",
                            "erster weltkrieg; kreuzworträtsel; druckerfehler; inflation; hund"
                                + " niesen; wikipedia; referat; klimawandel; akku leer; steuer; pdf"
                                + " download; auto ruckelt; gelbe blätter; heizung kalt; schimmel;"
                                + " vulkanausbruch; handy langsam; bauernkrieg; rost;"
                                + " stromausfall"),
                    Language.of(
                            "tr",
                            "Sırtın alt kısmındaki kaslar; Sabah tutulan bir boyun; Ağrının büyük"
                                    + " bir bölümü; Açık havada bir yürüyüş; İyi bir hekim",
                            " çoğu zaman kötü bir sandalye ile az uykunun sonucu olabilir.; bir"
                                + " hafta boyunca yatakta kalmak için bir neden değil elbette.;"
                                + " dinlenme ve doğru hareketle çoğu kişide birkaç haftada geçer.;"
                                + " masada nasıl oturduğumuzla yakından ilgili olan bir konudur"
                                + " bu.",
                            "nedenleri; belirtileri; tedavisi",
                            "birinci dünya savaşı; enflasyon; kurtuluş savaşı; bilgisayar donması;"
                                + " kedi hapşırması; pdf; bulmaca; telefon ısınması; ıspanak; iklim"
                                + " değişikliği; araba titremesi; internet kesintisi; göç; deprem;"
                                + " ekşi sözlük; küresel ısınma; vergi; yaprak sararması"),
                    Language.of(
                            "es",
                            "Los músculos de la espalda; Un cuello rígido por la mañana; La mayor"
                                + " parte del dolor; El médico de la sala; Un paseo por el parque",
                            " puede ser el resultado de una mala silla y de dormir poco.; no es una"
                                + " razón para estar en la cama toda la semana.; mejora con el"
                                + " reposo y con el tipo de ejercicio que toca.; tiene que ver con"
                                + " el modo en que nos sentamos a la mesa.",
                            "causas; síntomas; tratamiento",
                            "guerra civil; inflación; pantalla azul; gato estornuda; pdf;"
                                + " crucigrama; revolución francesa; wifi lento; brainly; cambio"
                                + " climático; coche vibra; terremotos; hojas amarillas;"
                                + " descubrimiento américa; resumen corto; migración; batería;"
                                + " volcanes"),
                    Language.of(
                            "ru",
                            "Мышцы нижней части спины; Тугая шея по утрам; Большая часть боли; Врач"
                                    + " в нашей поликлинике; Прогулка на воздухе",
                            " могут быть следствием плохого стула и того, что мы мало спим.; не"
                                + " повод для того, чтобы всю неделю лежать в постели.; проходит,"
                                + " если дать себе отдых и двигаться как надо.; связана с тем, как"
                                + " мы сидим за столом на работе.",
                            "причины; симптомы; лечение",
                            "первой мировой войны; инфляции; реферат; кошка чихает; синий экран;"
                                + " кроссворд; землетрясения; википедия; телефон греется; желтые"
                                + " листья; революции; машина троит; скачать; безработица;"
                                + " ржавчина; вулкан"),
                    Language.of(
                            "zh",
                            "下背部的肌肉; 早上僵硬的脖子; 大部分的疼痛; 医院里的医生; 公园里的散步",
                            "可能是因为椅子不好而且睡眠太少造成的。; 并不是整个星期躺在床上的理由。; 通过休息和正确的运动可以慢慢好转。;"
                                    + " 和我们坐在桌子前面的姿势有很大的关系。; 会让人在一个月之内感觉好起来。",
                            "原因; 症状; 治疗",
                            "第一次世界大战; 通货膨胀; 电脑蓝屏; 猫打喷嚏; 下载; 手机发热; 气候变化; 汽车抖动; 地震; 树叶发黄;"
                                    + " 法国大革命; 失业率; 火山爆发; 网速慢; 作文; 股票大跌"));

    /// A page, the span of the list in it, and its number of phrases.
    record Page(String source, Span list, int phrases, String what) {}

    private final Random random;

    Litter(long seed) {
        this.random = new Random(seed);
    }

    /// An article without any list, a paragraph a line.
    String article() {
        return article(any(LANGUAGES), 4 + random.nextInt(8));
    }

    private String article(Language language, int paragraphs) {
        StringBuilder article = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            article.append(i == 0 ? "" : "\n\n");
            for (int sentences = 1 + random.nextInt(4); sentences >= 0; sentences--) {
                article.append(any(language.openings))
                        .append(any(language.ends).replace(".", ". "));
            }
            article.setLength(article.toString().stripTrailing().length());
        }
        return article.toString();
    }

    /// An article with a list before, behind, between its paragraphs or glued to one.
    Page page() {
        Language language = any(LANGUAGES);
        Shape shape = any(List.of(Shape.values()));
        List<String> phrases = phrases(language);
        String list = String.join(shape.between, phrases);
        String above = article(language, 4 + random.nextInt(5));
        String below =
                random.nextBoolean() ? "" : "\n\n" + article(language, 1 + random.nextInt(4));
        String glue = shape == Shape.GLUED ? " " : "\n\n";
        int start = above.length() + glue.length();
        return new Page(
                above + glue + list + below,
                new Span(start, start + list.length()),
                phrases.size(),
                language.name + " " + shape);
    }

    /// At least ten different phrases, in batches as a search box offers them.
    private List<String> phrases(Language language) {
        String head = any(language.heads);
        List<String> phrases = new ArrayList<>();
        String blank = language.name.equals("zh") ? "" : " ";
        for (String rest : language.rests) {
            if (random.nextInt(5) > 0 || phrases.size() < 10) {
                boolean behind = random.nextInt(6) == 0;
                phrases.add(behind ? rest + blank + head : head + blank + rest);
            }
        }
        return phrases;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
