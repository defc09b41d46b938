package winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import static winnow.dedup.Articles.profile;

import com.dynatrace.hash4j.hashing.HashValue128;

import org.junit.jupiter.api.Test;

import winnow.model.Copy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class StarsTest {
    /// A corpus with copies of copies: each page is new, or made from one before it.
    private static List<Profile> corpus(long seed) {
        Articles articles = new Articles(seed);
        List<List<String>> pages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<String> source =
                    pages.isEmpty() || articles.below(3) == 0
                            ? articles.article(3 + articles.below(8))
                            : pages.get(articles.below(pages.size()));
            pages.add(
                    switch (articles.below(5)) {
                        case 0 -> articles.cut(source);
                        case 1 -> articles.reworded(source, 10);
                        case 2 -> articles.reordered(source);
                        case 3 -> List.of(String.join(" ", source));
                        default -> source;
                    });
        }
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            profiles.add(profile("page/" + (i * 37) % 100, pages.get(i)));
        }
        return profiles;
    }

    private static Map<String, Profile> byId(List<Profile> corpus) {
        Map<String, Profile> byId = new HashMap<>();
        corpus.forEach(page -> byId.put(page.page(), page));
        return byId;
    }

    @Test
    void of_anyOrder_sameAnswer() {
        for (long seed = 0; seed < 8; seed++) {
            List<Profile> corpus = corpus(seed);
            List<Copy> copies = Stars.of(corpus);
            List<Profile> shuffled = new ArrayList<>(corpus);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Stars.of(shuffled)).as("seed %d", seed).isEqualTo(copies);
            assertThat(copies).as("seed %d", seed).hasSizeGreaterThan(10);
        }
    }

    /// Pages of three templates: each names one of six things up to six times, in one spelling, and
    /// has a title, a first block like one or neither.
    private static List<Profile> crowd(long seed) {
        String[][] names = {
            {"tumours", "tumor"},
            {"asthma"},
            {"oedema", "edema"},
            {"discs", "disk"},
            {"gout"},
            {"lupus"}
        };
        Articles articles = new Articles(seed);
        List<List<String>> templates = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            templates.add(articles.article(2));
        }
        List<Profile> crowd = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String[] spellings = names[articles.below(names.length)];
            String name = spellings[articles.below(spellings.length)];
            int uses = articles.below(7);
            List<String> blocks =
                    new ArrayList<>(
                            articles.reworded(templates.get(articles.below(3)), articles.below(8)));
            for (int use = 0; use < uses; use++) {
                int block = articles.below(blocks.size());
                blocks.set(block, name + " " + blocks.get(block));
            }
            if (articles.below(3) == 0) {
                blocks.addFirst("On " + name);
            }
            String title = articles.below(3) == 0 ? null : "About " + name;
            crowd.add(Profile.of("page/" + (i * 37) % 150, title, blocks, new BitSet()));
        }
        return crowd;
    }

    @Test
    void of_crowdOfTemplates_sameAsAskingAllCandidates() {
        int foreign = 0;
        for (long seed = 0; seed < 12; seed++) {
            List<Profile> crowd = new ArrayList<>(crowd(seed));
            crowd.sort((a, b) -> Standing.of(a).compareTo(Standing.of(b)));
            Set<HashValue128> seen = new HashSet<>();
            List<Profile> canonicals = new ArrayList<>();
            List<Copy> copies = new ArrayList<>();
            crowd.removeIf(page -> !seen.add(page.fingerprint().exact()));
            for (Profile page : crowd) {
                List<Profile> all = new ArrayList<>(canonicals);
                all.removeIf(other -> !other.fingerprint().isCandidateFor(page.fingerprint()));
                foreign += (int) all.stream().filter(other -> Foreign.are(page, other)).count();
                Stars.place(page, one -> all)
                        .ifPresentOrElse(
                                star -> copies.add(star.copy()), () -> canonicals.add(page));
            }
            copies.sort((a, b) -> Standing.compareIds(a.page(), b.page()));
            assertThat(Stars.of(crowd)).as("seed %d", seed).isEqualTo(copies);
            assertThat(copies).as("seed %d", seed).isNotEmpty();
        }
        assertThat(foreign).isGreaterThan(1000); // else nothing was left out
    }

    @Test
    void of_anyCorpus_noChainsAndEveryCopyHolds() {
        for (long seed = 0; seed < 8; seed++) {
            List<Profile> corpus = corpus(seed);
            Map<String, Profile> byId = byId(corpus);
            List<Copy> copies = Stars.of(corpus);
            List<String> pages = copies.stream().map(Copy::page).toList();
            assertThat(pages).as("seed %d", seed).doesNotHaveDuplicates();
            for (Copy copy : copies) {
                Profile page = Objects.requireNonNull(byId.get(copy.page()));
                Profile canonical = Objects.requireNonNull(byId.get(copy.of()));
                assertThat(pages).as("seed %d: %s", seed, copy).doesNotContain(copy.of());
                assertThat(Standing.of(canonical).compareTo(Standing.of(page))).isNegative();
                assertThat(Stars.holds(copy, id -> Optional.ofNullable(byId.get(id))))
                        .as("seed %d: %s", seed, copy)
                        .isTrue();
            }
        }
    }

    @Test
    void of_exactGroup_smallestIdRepresents() {
        List<String> article = new Articles(1).article(4);
        List<Profile> group =
                List.of(profile("b", article), profile("a", article), profile("c", article));
        assertThat(Stars.of(group))
                .extracting(Copy::page, Copy::of, Copy::kind)
                .containsExactly(
                        tuple("b", "a", Copy.Kind.EXACT), tuple("c", "a", Copy.Kind.EXACT));
    }

    @Test
    void of_exactGroupOfACutCopy_allPointToTheCanonicalPage() {
        Articles articles = new Articles(2);
        List<String> article = articles.article(8);
        List<String> cut = articles.cut(article);
        List<Copy> copies =
                Stars.of(List.of(profile("a", cut), profile("b", cut), profile("z", article)));
        assertThat(copies).extracting(Copy::of).containsExactly("z", "z");
        assertThat(copies).extracting(Copy::kind).containsOnly(Copy.Kind.CONTAINED);
        assertThat(copies.get(1).evidence().getFirst().text()).isEqualTo("a");
    }

    @Test
    void of_emptyPages_takeNoPart() {
        assertThat(Stars.of(List.of(profile("a"), profile("b", "—"), profile("c", "")))).isEmpty();
    }

    @Test
    void of_oneIdTwice_refused() {
        List<Profile> twice = List.of(profile("a", "one"), profile("a", "two"));
        assertThatThrownBy(() -> Stars.of(twice)).hasMessageContaining("a");
    }

    @Test
    void compareIds_codePointsNotUnits() {
        assertThat(Standing.compareIds("\uff5e", "😀")).isNegative();
        assertThat("\uff5e".compareTo("😀")).isPositive();
        assertThat(Standing.compareIds("a", "ab")).isNegative();
    }
}
