package winnow.filter;

import java.util.HashSet;
import java.util.Set;

/// The headings under which pages print search phrases: `Related searches`, `Etiketler`, `Tags:`.
///
/// A cue is no reason to remove anything; it leaves with the list it announces. Immutable.
final class Cues {
    /// The longest heading looked at, in UTF-16 units.
    private static final int LONGEST = 60;

    static final Cues STANDARD =
            new Cues(
                    """
                    tags; tag; tagged; keywords; key words; labels; label; tag cloud; meta keywords; \
                    related searches; related search; searches related to; people also search for; \
                    people also searched for; people also ask; trending searches; popular searches; \
                    trending; trending now; hot searches; top searches; search terms; \
                    related keywords; popular tags; related tags; related topics; related queries; \
                    incoming search terms; search terms related to; related search terms; \
                    others also searched; hashtags; filed under; post tags; most searched; \
                    etiketler; etiket; bunlar da arandı; insanlar bunları da aradı; son aramalar; anahtar kelimeler; ilgili aramalar; benzer aramalar; \
                    popüler aramalar; çok arananlar; arama terimleri; kelimeler; \
                    etiquetas; palabras clave; nube de etiquetas; nube de tags; la gente también pregunta; búsquedas relacionadas; búsquedas populares; \
                    términos de búsqueda; otros también buscaron; la gente también busca; \
                    schlagwörter; schlagwortwolke; andere suchten auch; nutzer fragen auch; ähnliche fragen; schlagworte; stichwörter; suchbegriffe; ähnliche suchanfragen; \
                    verwandte suchanfragen; verwandte suchbegriffe; beliebte suchanfragen; \
                    häufig gesucht; andere suchten auch nach; schlüsselwörter; \
                    mots-clés; nuage de tags; autres questions posées; les internautes ont aussi recherché; mots clés; mots clefs; étiquettes; recherches associées; \
                    recherches similaires; recherches populaires; autres recherches; \
                    recherches fréquentes; termes de recherche; \
                    parole chiave; nuvola di tag; le persone hanno chiesto anche; altre ricerche; ricerche correlate; etichette; ricerche popolari; \
                    palavras-chave; pesquisas relacionadas; marcadores; nuvem de tags; pesquisas populares; as pessoas também perguntam; as pessoas também pesquisam; buscas relacionadas; \
                    trefwoorden; gerelateerde zoekopdrachten; labels; zoektermen; anderen zochten ook naar; mensen zoeken ook naar; andere zoekopdrachten; populaire zoekopdrachten; \
                    tagi; słowa kluczowe; etykiety; podobne wyszukiwania; inni szukali też; popularne wyszukiwania; inne pytania; chmura tagów; powiązane wyszukiwania; \
                    nyckelord; etiketter; taggar; relaterade sökningar; andra söker även efter; andra frågar också; populära sökningar; nøkkelord; emneord; \
                    avainsanat; tunnisteet; klíčová slova; štítky; související vyhledávání; \
                    címkék; kulcsszavak; etichete; cuvinte cheie; ετικέτες; λέξεις-κλειδιά; \
                    σχετικές αναζητήσεις; \
                    теги; метки; ключевые слова; похожие запросы; популярные запросы; \
                    вместе с этим ищут; люди также ищут; люди также спрашивают; облако тегов; часто ищут; поисковые запросы; ярлыки; ключові слова; теґи; мітки; \
                    الكلمات المفتاحية; كلمات مفتاحية; الوسوم; وسوم; عمليات بحث ذات صلة; عمليات البحث ذات الصلة; \
                    كلمات دلالية; برچسب ها; برچسب‌ها; کلمات کلیدی; תגיות; מילות מפתח; חיפושים קשורים; \
                    टैग; कीवर्ड; संबंधित खोज; संबंधित खोजें; लोग यह भी खोजते हैं; \
                    タグ; キーワード; 関連キーワード; 関連検索; 関連する検索; 関連検索ワード; 人気のキーワード; \
                    标签; 標籤; 关键词; 關鍵字; 关键字; 相关搜索; 相關搜尋; 热门搜索; 熱門搜尋; 大家还在搜; 其他人还搜了; \
                    태그; 키워드; 연관 검색어; 관련 검색어; 인기 검색어; 연관검색어; 관련검색어; \
                    từ khóa; từ khóa tìm kiếm; tìm kiếm liên quan; thẻ; từ khóa liên quan; kata kunci; \
                    penelusuran terkait; label; pencarian terkait; orang juga bertanya; orang lain juga menelusuri; pencarian populer; คำค้นหา; แท็ก; คำค้นหาที่เกี่ยวข้อง\
                    """);

    private final Set<String> headings = new HashSet<>();

    private Cues(String headings) {
        for (String heading : headings.split("; *", -1)) {
            this.headings.add(WidgetTable.folded(heading));
        }
    }

    /// True if `start..end` of `text` is such a heading, marks at its ends left aside.
    boolean holds(String text, int start, int end) {
        return end - start <= LONGEST
                && end > start
                && headings.contains(WidgetTable.folded(text.substring(start, end)));
    }
}
