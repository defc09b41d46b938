package winnow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import winnow.index.IndexFormat;
import winnow.index.RunWriter;
import winnow.model.About;
import winnow.model.Block;
import winnow.model.BlockKind;
import winnow.model.CleanPage;
import winnow.model.Copy;
import winnow.model.Decision;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Span;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A check finds what is wrong in an index, and names it.
final class SoundnessTest {
    @TempDir Path index;

    private static CleanPage page(String id, String text) {
        Block block = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()));
        Piece piece = new Piece(block, Decision.Kept.UNDOUBTED);
        return new CleanPage(new Page(id, About.NOTHING, text, List.of(piece)), "site");
    }

    private List<String> broken(Copy copy) throws Exception {
        try (RunWriter run = RunWriter.open(index)) {
            run.add(page("p/a", "Cold feet need wool and a walk."), 7, new HashValue128(1, 2));
            run.add(page("p/b", "A stiff neck eases in a week."), 7, new HashValue128(3, 4));
            run.add(copy);
            run.finish(new IndexFormat(Map.of(), Map.of()));
        }
        return Soundness.check(index).promises().stream()
                .flatMap(promise -> promise.broken().stream())
                .toList();
    }

    @Test
    void check_copyThatIsNone_isNamed() throws Exception {
        assertThat(broken(new Copy("p/b", "p/a", Copy.Kind.NEAR, 1, 1, List.of())))
                .containsExactly("p/b as a copy of p/a: the pages do not show it");
    }

    @Test
    void check_copyOfNoPage_isNamed() throws Exception {
        assertThat(broken(new Copy("p/b", "p/gone", Copy.Kind.EXACT, 1, 1, List.of())))
                .containsExactly("p/b as a copy of p/gone: the pages do not show it");
    }
}
