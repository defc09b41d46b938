package winnow;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// The house keeps its plan, and the plan notices who breaks it: every rule is shown a small
/// program that it must refuse.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HouseTest {
    private final Map<String, ArchRule> rules = House.rules();
    private final JavaClasses program =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("winnow");

    Stream<String> ruleNames() {
        return rules.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void house_program_keeps(String name) {
        rule(name).check(program);
    }

    @Test
    void house_publicTypesAndPackages_documented() throws IOException {
        assertThat(House.undocumented(Path.of("src/main/java"))).isEmpty();
    }

    /// A class that breaks a rule.
    record Offence(String rule, String room, String type, String body) {
        @Override
        public String toString() {
            return rule + ": " + body;
        }
    }

    private static final List<Offence> OFFENCES = offences();

    private static List<Offence> offences() {
        List<Offence> all = new ArrayList<>();
        String[][] nosy = { // room, and one that it may not know
            {"model", "text"},
            {"text", "reader"},
            {"reader", "extract"},
            {"extract", "filter"},
            {"filter", "dedup"},
            {"language", "extract"},
            {"dedup", "decisions"},
            {"decisions", "index"},
            {"index", "reader"},
            {"pipeline", "search"},
            {"search", "audit"},
            {"audit", "pipeline"},
            {"json", "index"},
            {"markdown", "json"},
            {"", "web"},
            {"cli", "index"},
            {"web", "index"}
        };
        for (String[] pair : nosy) {
            offend(all, "room '" + pair[0] + "'", pair[0], "winnow." + pair[1] + ".Neighbour n;");
        }
        offend(all, "every class lives in a room", "utensils", "");
        offend(all, "nobody knows cli", "web", "winnow.cli.Neighbour n;");
        offend(all, "nobody knows web", "cli", "winnow.web.Neighbour n;");
        offend(all, "org.jsoup..", "filter", "org.jsoup.nodes.Element e;");
        offend(all, "picocli..", "web", "picocli.CommandLine c;");
        offend(all, "me.tongfei..", "pipeline", "me.tongfei.progressbar.ProgressBar p;");
        offend(all, "org.netpreserve..", "extract", "org.netpreserve.jwarc.WarcReader r;");
        offend(all, "org.brotli..", "extract", "org.brotli.dec.BrotliInputStream s;");
        offend(all, "com.github.luben..", "index", "com.github.luben.zstd.ZstdDecompressCtx c;");
        offend(
                all,
                "org.apache.commons.compress..",
                "pipeline",
                "org.apache.commons.compress.compressors.CompressorInputStream s;");
        offend(all, "tools.jackson..", "search", "tools.jackson.core.JsonParser p;");
        offend(all, "java.util.logging..", "reader", "java.util.logging.Logger l;");
        offend(all, "lucene", "text", "org.apache.lucene.index.IndexWriter w;");
        offend(all, "lucene's analysis", "dedup", "org.apache.lucene.analysis.Analyzer a;");
        offend(all, "no cycles", "search", "winnow.index.Neighbour n;");
        offend(all, "no cycles", "index", "winnow.search.Neighbour n;");
        offend(all, "no standard streams", "index", "{ System.out.print(1); }");
        offend(all, "no standard streams", "index", "Object o = System.err;");
        offend(all, "no standard streams", "index", "{ IO.println(); }");
        offend(all, "no standard streams", "index", "{ new Exception().printStackTrace(); }");
        offend(all, "null-marked packages", "text", "");
        for (String name :
                List.of("SpanUtil", "SpanUtils", "SpanHelper", "SpanManager", "SpanImpl")) {
            all.add(new Offence("names are nouns", "text", name, ""));
        }
        return all;
    }

    private static void offend(List<Offence> all, String rule, String room, String body) {
        all.add(new Offence(rule, room, "Offence" + all.size(), body));
    }

    private JavaClasses offenders = program;

    @BeforeAll
    void compileOffences(@TempDir Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Offence offence : OFFENCES) {
            sources.put(in(offence.room(), "Neighbour"), type(offence.room(), "Neighbour", ""));
            sources.put(
                    in(offence.room(), offence.type()),
                    type(offence.room(), offence.type(), offence.body()));
        }
        offenders = compiled(sources, folder);
    }

    static Stream<Offence> everyOffence() {
        return OFFENCES.stream();
    }

    @ParameterizedTest
    @MethodSource("everyOffence")
    void rule_offence_refused(Offence offence) {
        String report = rule(offence.rule()).evaluate(offenders).getFailureReport().toString();
        assertThat(report).containsPattern("\\b" + in(offence.room(), offence.type()) + "\\b");
        assertThat(report).contains("Violation");
    }

    @Test
    void rules_everyOne_hasAnOffence() {
        var offended = OFFENCES.stream().map(Offence::rule).toList();
        assertThat(offended).containsAll(rules.keySet());
    }

    /// What the plan allows, in the rooms that allow it.
    @Test
    void rules_allowedUses_kept(@TempDir Path folder) throws IOException {
        Map<String, List<String>> uses =
                Map.of(
                        "org.jsoup.nodes.Element", List.of("extract", "reader"),
                        "picocli.CommandLine", List.of("cli"),
                        "tools.jackson.core.JsonParser",
                                List.of("json", "reader", "extract", "decisions"),
                        "org.apache.lucene.index.IndexWriter", List.of("index", "search", "audit"),
                        "org.apache.lucene.analysis.Analyzer", List.of("text", "index", "search"),
                        "winnow.text.Known", List.of("reader", "pipeline", "search"),
                        "winnow.index.Known", List.of("pipeline", "audit"));
        Map<String, String> sources = new TreeMap<>();
        uses.forEach(
                (used, rooms) -> {
                    for (String room : rooms) {
                        String name = "Uses" + sources.size();
                        sources.put(in(room, name), type(room, name, used + " used;"));
                        sources.put(in(room, "Known"), type(room, "Known", ""));
                        sources.put(
                                in(room, "package-info"),
                                "@org.jspecify.annotations.NullMarked package winnow."
                                        + room
                                        + ";");
                    }
                });
        JavaClasses kept = compiled(sources, folder);
        rules.values().forEach(rule -> rule.check(kept));
    }

    @Test
    void undocumented_typeAndPackageWithoutDoc_named(@TempDir Path folder) throws IOException {
        Machine.write(folder.resolve("a/package-info.java"), "/// A.\npackage a;\n");
        Machine.write(
                folder.resolve("a/Good.java"),
                """
                package a;

                /// Good.
                @Deprecated(
                    since = "1")
                public final class Good {}
                """);
        Machine.write(
                folder.resolve("a/Bad.java"),
                """
                /// License.
                package a;

                /** Old. */
                public sealed interface Bad<T> {}
                """);
        Machine.write(
                folder.resolve("a/Late.java"),
                """
                package a;

                /// Early.
                enum Early {}

                public record Late() {}
                """);
        Machine.write(folder.resolve("b/package-info.java"), "package b;\n");
        Machine.write(folder.resolve("c/Lone.java"), "package c;");
        assertThat(House.undocumented(folder))
                .containsExactly(
                        folder + "/a/Bad.java: public sealed interface Bad<T> {}",
                        folder + "/a/Late.java: public record Late() {}",
                        folder + "/b/package-info.java: package b;",
                        folder + "/c/Lone.java: no package-info.java beside it");
    }

    private static String in(String room, String type) {
        return (room.isEmpty() ? "winnow." : "winnow." + room + ".") + type;
    }

    private static String type(String room, String name, String body) {
        String home = room.isEmpty() ? "winnow" : "winnow." + room;
        return "package " + home + "; public class " + name + " { " + body + " }";
    }

    private ArchRule rule(String name) {
        return Objects.requireNonNull(rules.get(name), () -> "no rule named " + name);
    }

    /// The classes of sources given by their type's full name.
    private static JavaClasses compiled(Map<String, String> sources, Path folder)
            throws IOException {
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        for (var source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
            Machine.write(file, source.getValue());
            arguments.add(file.toString());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, said, said, arguments.toArray(String[]::new));
        assertThat(result).as(said.toString(UTF_8)).isZero();
        return new ClassFileImporter().importPath(classes);
    }
}
