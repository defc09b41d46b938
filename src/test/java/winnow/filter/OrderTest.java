package winnow.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import winnow.model.Page;

import java.util.List;

/// A list that a person sorted is told from one that runs through the alphabet in batches.
final class OrderTest {
    @Test
    void of_indexWithItsLetters_isSorted() {
        String index =
                """
                A
                Causes of ageing skin
                Causes of allergy
                Causes of anaemia
                B
                Causes of bad breath
                Causes of bloating
                Causes of bruising
                C
                Causes of chilblains
                Causes of cold hands
                Causes of cough
                D
                Causes of dandruff
                Causes of dizziness
                Causes of dry eyes\
                """;
        Order order = order(index);
        assertThat(order.sorted()).isTrue();
        assertThat(order.soup()).isZero();
    }

    @Test
    void of_batchesByPopularity_isNotSorted() {
        String pasted =
                """
                causes of anxiety
                causes of acne
                causes of asthma
                b causes
                causes of bloating
                causes of back pain
                causes of cough
                causes of chest pain
                causes of cancer
                d causes
                causes of dizziness
                causes of dandruff\
                """;
        Order order = order(pasted);
        assertThat(order.sorted()).isFalse();
        assertThat(order.soup()).isPositive();
    }

    private static Order order(String lines) {
        Page page = Pages.of(lines);
        Words words = new Words();
        List<Unit> units = Units.of(page, words);
        int causes = words.of(lines, units.getLast().span)[0];
        int of = words.of(lines, units.getLast().span)[1];
        return Order.of(units, word -> word == causes || word == of, words, lines);
    }
}
