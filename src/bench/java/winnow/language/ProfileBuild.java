package winnow.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/// Makes the resources that [Profiles] reads.
///
/// ```
/// ProfileBuild LINGUA.jar LANGUAGE_DETECTOR.jar FOLDER
/// ```
///
/// The same jars make the same bytes. Of all sequences of three signs those are kept without which
/// the languages would be known worst: each is worth, summed over languages, how often it comes
/// times how far its probability is from what its last two signs alone would say, as in Stolcke,
/// *Entropy-based Pruning of Backoff Language Models*, 1998.
public final class ProfileBuild {
    /// Nats that the rarest of signs costs at most: one foreign name is not the end of a language.
    private static final double MOST = 12;

    /// The share of a language's signs below which a sequence of two, or a sign, gets no row.
    private static final double RARE = 1e-6;

    private final LinguaModels lingua;
    private final WikipediaProfiles wikipedia;

    private ProfileBuild(LinguaModels lingua, WikipediaProfiles wikipedia) {
        this.lingua = lingua;
        this.wikipedia = wikipedia;
    }

    /// A script, and how many sequences of three signs are kept of it.
    private record Plan(Script script, int sequences) {
        String file() {
            return script.name().toLowerCase(Locale.ROOT) + ".profiles";
        }
    }

    /// Twice as many make no difference on `tune.tsv`, two thirds a small one.
    private static final List<Plan> PLANS =
            List.of(
                    new Plan(Script.LATIN, 12_000),
                    new Plan(Script.CYRILLIC, 8_000),
                    new Plan(Script.ARABIC, 5_000),
                    new Plan(Script.DEVANAGARI, 4_000),
                    new Plan(Script.HEBREW, 3_000));

    /// Makes the resources.
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: ProfileBuild LINGUA.jar LANGUAGE_DETECTOR.jar FOLDER");
            System.exit(2);
        }
        try (ZipFile lingua = new ZipFile(args[0]);
                ZipFile wikipedia = new ZipFile(args[1])) {
            ProfileBuild build =
                    new ProfileBuild(new LinguaModels(lingua), new WikipediaProfiles(wikipedia));
            for (Plan plan : PLANS) {
                build.make(plan, Path.of(args[2]).resolve(plan.file()));
            }
        }
    }

    private Counts counts(Plan plan, String language) throws IOException {
        Counts counts =
                switch (language) {
                    case "gl", "he", "hi", "mr", "mt", "ne", "yi" -> wikipedia.counts(language);
                    case "no" -> lingua.counts("nb");
                    default -> lingua.counts(language);
                };
        boolean respelt = language.equals("sr") && plan.script == Script.LATIN;
        return (respelt ? LatinSerbian.of(counts) : counts).counted();
    }

    private void make(Plan plan, Path file) throws IOException {
        Map<Long, Double> worth = new HashMap<>();
        TreeSet<Long> rows = new TreeSet<>();
        rows.add(Profiles.key(Profiles.ANY, Profiles.ANY, Profiles.ANY));
        List<Counts> all = new ArrayList<>();
        for (String language : plan.script.languages) {
            Counts counts = counts(plan, language);
            addWorth(counts, worth);
            addShort(counts, rows);
            all.add(counts);
        }
        worth.entrySet().stream()
                .sorted(
                        Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(plan.sequences)
                .forEach(entry -> rows.add(entry.getKey()));
        write(plan, rows, all, file);
        System.out.printf(
                "%s: %d languages, %d rows, %d bytes%n",
                file, plan.script.languages.size(), rows.size(), Files.size(file));
    }

    private static void addWorth(Counts counts, Map<Long, Double> worth) {
        counts.three()
                .forEach(
                        (key, times) -> {
                            long shorter = (key & 0xFFFF_FFFFL) | ((long) Profiles.ANY << 32);
                            double far =
                                    Math.abs(
                                            Math.log(counts.probability(key))
                                                    - Math.log(counts.probability(shorter)));
                            worth.merge(key, times / counts.all() * far, Double::sum);
                        });
    }

    private static void addShort(Counts counts, Set<Long> rows) {
        counts.two()
                .forEach(
                        (key, times) -> {
                            if (times > RARE * 10 * counts.all()) {
                                rows.add(key);
                            }
                        });
        counts.one()
                .forEach(
                        (sign, times) -> {
                            if (times > RARE * counts.all()) {
                                rows.add(Profiles.key(Profiles.ANY, Profiles.ANY, sign));
                            }
                        });
    }

    private static void write(Plan plan, SortedSet<Long> rows, List<Counts> all, Path file)
            throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeShort(plan.script.languages.size());
            out.writeShort(rows.size());
            for (long key : rows) {
                out.writeChar(Counts.a(key));
                out.writeChar(Counts.b(key));
                out.writeChar(Counts.c(key));
            }
            for (long key : rows) {
                for (Counts counts : all) {
                    double nats = Math.min(MOST, -Math.log(counts.probability(key)));
                    out.writeByte((int) Math.round(Profiles.PER_NAT * nats));
                }
            }
        }
    }
}
