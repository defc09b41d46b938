package winnow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Headings and short lines that open what stands behind an article: related pages, sharing,
/// sign-up, the author, readers' comments.
///
/// The words are those that pages in English, German, French, Spanish, Portuguese, Italian, Dutch,
/// Turkish, Polish, Czech, Russian, Ukrainian, Japanese and Chinese set there; a line counts if it
/// begins with one and is not much longer. What a health page may head a section of its own with
/// ("Related conditions", "Similar symptoms") is none of them. Immutable.
final class TailCues {
    private static final String[] CUES =
            """
            related articles|related posts|related stories|related content|related news|
            related reading|related products|related links|related pages|related videos|
            related resources|related guides|related items|related services|
            related blogs|related coverage|our related|read next|read this next|
            read more|read also|also read|more like this|you may also|you might also|
            you may like|you might like|you might be interested|you may be interested|
            up next|more from|more articles|more posts|more news|more to read|
            recommended for|recommended reading|recommended articles|recommended posts|
            recommended stories|editors' picks|editor's picks|what others are reading|
            most read|most popular|popular posts|popular articles|latest posts|
            latest articles|latest news|latest stories|similar articles|similar posts|
            similar stories|similar products|recent posts|recent articles|recent news|
            other articles|other posts|keep reading|continue reading|don't miss|
            in case you missed|featured articles|featured posts|share this|share on|
            share article|follow us|follow me|connect with us|stay connected|
            stay in touch|stay up to date|stay updated|subscribe|sign up|join our|
            newsletter|never miss|get the latest|did you like|about the author|
            about author|about the writer|meet the author|written by|posts by|
            latest posts by|all posts by|comments|leave a comment|leave a reply|
            post a comment|add a comment|join the discussion|join the conversation|
            no comments|reader comments|tags|filed under|tagged|posted in|print this|
            report a correction|advertisement|sponsored|previous post|next post|
            previous article|next article|pin for later|pin it|das könnte|
            auch interessant|mehr zum thema|weitere artikel|weitere beiträge|
            lesen sie auch|meistgelesen|aktuelle beiträge|artikel teilen|folgen sie|
            folge uns|abonnieren|jetzt anmelden|über den autor|über die autorin|autor|
            kommentare|kommentar schreiben|schreibe einen kommentar|schlagwörter|
            schlagworte|kunden kauften|kunden suchten|zum thema|mehr lesen|à lire aussi|
            lire aussi|articles liés|articles similaires|sur le même sujet|voir aussi|
            à découvrir|vous aimerez|plus d'articles|partager|partagez|suivez-nous|
            abonnez-vous|inscrivez-vous|à propos de l'auteur|commentaires|
            laisser un commentaire|laissez un commentaire|les plus lus|articles récents|
            mots-clés|étiquettes|artículos relacionados|noticias relacionadas|
            te puede interesar|también te puede|quizás te|lee también|leer más|
            más noticias|lo más leído|compartir|comparte|síguenos|suscríbete|
            sobre el autor|acerca del autor|comentarios|deja un comentario|
            deja una respuesta|etiquetas|entradas recientes|artigos relacionados|
            leia também|veja também|leia mais|mais lidas|compartilhe|compartilhar|
            siga-nos|inscreva-se|assine|sobre o autor|comentários|deixe um comentário|
            articoli correlati|leggi anche|potrebbe interessarti|ti potrebbe|
            potrebbero interessarti|altri articoli|condividi|seguici|iscriviti|
            informazioni sull'autore|l'autore|commenti|lascia un commento|i più letti|
            lees ook|lees meer|meer over|meer artikelen|deel dit|volg ons|schrijf je in|
            meld je aan|over de auteur|laat een reactie|meest gelezen|bunlar da|
            bunları da|ilginizi çekebilir|son yazılar|en çok okunan|paylaş|bizi takip|
            takip edin|abone ol|yazar hakkında|yorumlar|yorum yap|yorum yaz|bir yorum|
            bir yanıt|etiketler|czytaj także|czytaj też|zobacz także|zobacz też|
            przeczytaj także|udostępnij|obserwuj nas|zapisz się|o autorze|komentarze|
            dodaj komentarz|zostaw komentarz|najpopularniejsze|mohlo by vás|čtěte také|
            přečtěte si|další články|sdílet|sledujte nás|přihlaste se|o autorovi|
            komentáře|napsat komentář|štítky|nejčtenější|читайте также|рекомендуем|
            другие статьи|поделиться|подписывайтесь|подпишитесь|об авторе|комментарии|
            оставить комментарий|самое читаемое|читайте також|поділитися|коментарі|関連記事|
            あわせて読みたい|人気記事|最新記事|この記事を書いた|この記事を|コメント|推荐阅读|相关文章|猜你喜欢|评论|标签|
            share this article|suggested articles|suggested posts|suggested reading|
            explore more on|discover more from|verwandte artikel|verwandte beiträge|
            verwandte themen|ähnliche artikel|ähnliche beiträge|beliebte artikel|
            beliebte beiträge|neueste artikel|neueste beiträge|benzer yazılar|
            benzer haberler|ilgili yazılar|ilgili haberler|ilgili içerikler|
            önerilen yazılar|podobne artykuły|podobne wpisy|powiązane artykuły|
            polecane artykuły|související články|podobné články|похожие статьи|
            похожие материалы|схожі статті|gerelateerde artikelen|おすすめ記事|trending now|
            more stories
            """
                    .replace("\n", "")
                    .split("\\|", -1);

    /// The cues by the lowest bits of their first character: a line is held against a few.
    private static final String[][] TABLE = new String[128][];

    static {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < TABLE.length; i++) {
            rows.add(new ArrayList<>());
        }
        for (String cue : CUES) {
            rows.get(cue.charAt(0) & 127).add(cue);
        }
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = rows.get(i).toArray(String[]::new);
        }
    }

    private TailCues() {}

    /// True if `line` opens the tail of a page.
    static boolean opens(String line) {
        String low = plain(line);
        if (low.isEmpty()) {
            return false;
        }
        for (String cue : TABLE[low.charAt(0) & 127]) {
            boolean brief = low.length() <= cue.length() + Weights.CUE_REST;
            if (brief && low.startsWith(cue) && isWord(low, cue)) {
                return true;
            }
        }
        return false;
    }

    /// True if the cue ends where a word of the line does; Chinese and Japanese set no spaces.
    private static boolean isWord(String line, String cue) {
        int at = cue.length();
        boolean unspaced = cue.charAt(at - 1) >= 0x2E80;
        return at == line.length() || unspaced || !Character.isLetter(line.charAt(at));
    }

    private static String plain(String line) {
        int from = 0;
        while (from < line.length() && !Character.isLetter(line.charAt(from))) {
            from++;
        }
        return line.substring(from).toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
