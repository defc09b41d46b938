package winnow.extract;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What kind of page it is, by what it says about itself; told apart only where that changes what
/// the content is. Documentation, services and lists say nothing that could be trusted: their
/// blocks decide.
enum PageKind {
    /// A thread of posts: every post is content, whatever its element is called.
    THREAD,
    /// A question with answers: both are content, remarks on them are readers' comments.
    QUESTION,
    /// One product: what its buyers say is a comment.
    PRODUCT,
    /// An article with a day of publication: a run of cards in it leads to other pages.
    ARTICLE,
    /// Says nothing that matters.
    OTHER;

    /// Types of schema.org.
    private static final String[] ARTICLES = {
        "Article",
        "NewsArticle",
        "BlogPosting",
        "Report",
        "Recipe",
        "ScholarlyArticle",
        "TechArticle",
        "MedicalScholarlyArticle",
        "OpinionNewsArticle",
        "ReportageNewsArticle"
    };

    boolean isThread() {
        return this == THREAD || this == QUESTION;
    }

    /// @param address the page's own address, if it is known
    static PageKind of(Document document, PageFacts facts, @Nullable String address) {
        if (document.body().hasClass("question-page")) { // the sites of Stack Exchange
            return QUESTION;
        }
        if (Forum.is(document, facts, address)) {
            return THREAD;
        }
        String type = facts.meta("og:type");
        if ("product".equals(type) || "og:product".equals(type)) {
            return PRODUCT;
        }
        boolean published = facts.meta("article:published_time") != null;
        if (published || isArticle(facts) || document.body().hasClass("single-post")) {
            return ARTICLE;
        }
        return facts.jsonLd.types.contains("Product") ? PRODUCT : OTHER;
    }

    private static boolean isArticle(PageFacts facts) {
        for (String type : ARTICLES) {
            if (facts.jsonLd.types.contains(type)) {
                return true;
            }
        }
        return false;
    }
}
