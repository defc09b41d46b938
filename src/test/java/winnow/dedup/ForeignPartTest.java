package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import static winnow.dedup.Articles.profile;

import org.junit.jupiter.api.Test;

import winnow.model.Copy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

class ForeignPartTest {
    private final Articles articles = new Articles(23);

    /// An article of several paragraphs that names its subject in each.
    private List<String> about(String title, String name) {
        List<String> blocks = new ArrayList<>(List.of(title, "What is " + title + "?"));
        for (int i = 0; i < 4; i++) {
            blocks.add("The " + name + " comes and " + articles.sentence(40));
        }
        return blocks;
    }

    private static List<String> together(List<String> a, List<String> b) {
        List<String> together = new ArrayList<>(a);
        together.addAll(b);
        return together;
    }

    private static Optional<Copy.Kind> kind(List<String> page, List<String> larger) {
        return Verification.of(profile("a", page), profile("b", larger)).kind();
    }

    @Test
    void copy_bothTitlesNameAKindOfThing_partIsNone() {
        List<String> harlow = about("Harlow disease", "Harlow disease");
        List<String> penrose = about("Penrose disease", "Penrose disease");
        assertThat(kind(harlow, together(harlow, penrose))).isEmpty();
        assertThat(kind(penrose, together(harlow, penrose))).isEmpty();
    }

    @Test
    void copy_titleOfThePartSaysNothing_itsFirstLineDoes() {
        List<String> harlow = about("Harlow fever", "Harlow fever");
        List<String> both = together(harlow, about("Penrose rash", "Penrose rash"));
        Profile stuffed = Profile.of("a", "Quartz | Lantern | Walnut", harlow, new BitSet());
        assertThat(Verification.of(stuffed, profile("b", both)).kind()).isEmpty();
        Profile half = Profile.of("a", "Quartz | Lantern", harlow.subList(0, 4), new BitSet());
        assertThat(Verification.of(half, profile("b", harlow)).kind())
                .contains(Copy.Kind.CONTAINED);
    }

    @Test
    void copy_cutBehindAHeadingThatNamesTheSubject_contained() {
        List<String> page = about("Harlow fever", "Harlow fever");
        List<String> larger = new ArrayList<>(page);
        larger.add("Which symptoms has Harlow fever?");
        for (int i = 0; i < 4; i++) {
            larger.add("More symptoms are " + articles.sentence(40));
        }
        assertThat(kind(page, larger)).contains(Copy.Kind.CONTAINED);
    }

    @Test
    void copy_cutInAList_contained() {
        List<String> page = about("Harlow fever", "Harlow fever");
        List<String> larger = new ArrayList<>(page);
        larger.addAll(List.of("Aching knees and shoulders", "A rash", "Cold hands"));
        for (int i = 0; i < 4; i++) {
            larger.add("Then aching sets in and " + articles.sentence(40));
        }
        assertThat(kind(page, larger)).contains(Copy.Kind.CONTAINED);
    }
}
