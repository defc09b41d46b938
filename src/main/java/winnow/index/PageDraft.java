package winnow.index;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.jspecify.annotations.Nullable;

import winnow.model.CleanPage;

/// A page as a run hands it over to be stored.
///
/// @param page every piece with its decision, as it was cleaned
/// @param content hash of the bytes it was read from
/// @param repeats its paragraphs, and which of them are repeated
/// @param complete number of kept tokens that are not masked
/// @param exact hash of the kept tokens, masked or not
/// @param example how good an example its title makes; 0 for none
/// @param file what the folder says of the file that the page is; null if it is a record of one
public record PageDraft(
        CleanPage page,
        HashValue128 content,
        Repeats repeats,
        int complete,
        HashValue128 exact,
        long example,
        @Nullable FileStamp file) {
    /// The same page of which something else is repeated.
    public PageDraft with(Repeats now, int nowComplete) {
        return new PageDraft(page, content, now, nowComplete, exact, example, file);
    }
}
