package winnow.search;

import winnow.model.About;

import java.util.List;

/// A page that answers.
///
/// @param rank its place among all answers, from 1
/// @param page its page id
/// @param about address, title, date
/// @param site its site
/// @param score Lucene's score, comparable within one answer only
/// @param passages the paragraphs that answer best, in reading order
/// @param copies ids of the pages that are copies of it
public record Hit(
        int rank,
        String page,
        About about,
        String site,
        double score,
        List<Passage> passages,
        List<String> copies) {
    public Hit {
        passages = List.copyOf(passages);
        copies = List.copyOf(copies);
    }
}
