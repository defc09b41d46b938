package winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

final class SegmentationTest {
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    @Test
    void runs_highStretch_isFoundWithItsEnds() {
        assertThat(Segmentation.runs(new double[] {-3, -3, 3, 3, 3, 3, -3, -3}))
                .containsExactly(new Segmentation.Run(2, 6));
    }

    @Test
    void runs_junkInside_doesNotSplit() {
        assertThat(Segmentation.runs(new double[] {-3, 3, 3, 3, -4, 3, 3, 3, -3}))
                .containsExactly(new Segmentation.Run(1, 8));
    }

    @Test
    void runs_proseInside_splits() {
        assertThat(Segmentation.runs(new double[] {3, 3, 3, NEVER, 3, 3, 3}))
                .containsExactly(new Segmentation.Run(0, 3), new Segmentation.Run(4, 7));
    }

    @Test
    void runs_shortStretch_isNotWorthEntering() {
        assertThat(Segmentation.runs(new double[] {-3, 2, 2, -3})).isEmpty();
    }

    @Test
    void runs_trailingJunk_stays() {
        assertThat(Segmentation.runs(new double[] {3, 3, 3, -.5}))
                .containsExactly(new Segmentation.Run(0, 3));
    }

    @Test
    void runs_nothing_isEmpty() {
        assertThat(Segmentation.runs(new double[0])).isEmpty();
        double[] genuine = new double[100];
        Arrays.fill(genuine, NEVER);
        assertThat(Segmentation.runs(genuine)).isEmpty();
    }
}
