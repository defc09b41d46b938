package winnow.pipeline;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.jspecify.annotations.Nullable;

import winnow.model.Copy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Groups of pages with the same tokens, while the star order passes by.
///
/// Exact copies are equally complete, so only the groups of one completeness are held at a time.
final class ExactGroups {
    private final Map<HashValue128, Group> groups = new HashMap<>();
    private int complete = -1;

    /// The group of pages with this hash; new if the page is its first.
    Group at(int nowComplete, HashValue128 exact) {
        if (nowComplete != complete) {
            groups.clear();
            complete = nowComplete;
        }
        return groups.computeIfAbsent(exact, first -> new Group());
    }

    /// Pages with the same tokens.
    static final class Group {
        /// The first of them, by page id; null before it has come by.
        @Nullable String representative;

        /// The copy that the representative is, if it is one.
        Optional<Copy> placed = Optional.empty();
    }
}
