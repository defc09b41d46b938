package winnow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The plan of the house: which room may know which, and what may be used where.
///
/// Every rule also holds of a room that is not built yet.
final class House {
    /// What a room may know of Winnow besides itself. The front door, the package `winnow` itself,
    /// is the room `""`. A package that is not named here has no place in the house.
    private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

    static {
        List<String> words = List.of("text", "model");
        List<String> stages =
                List.of("reader", "extract", "filter", "language", "dedup", "decisions", "index");
        ROOMS.put("model", List.of());
        ROOMS.put("text", List.of("model"));
        stages.forEach(stage -> ROOMS.put(stage, words));
        ROOMS.put("pipeline", plus(stages, words));
        ROOMS.put("search", plus(List.of("index", "decisions"), words));
        ROOMS.put("audit", plus(List.of("index", "decisions"), words));
        List<String> answers = List.of("search", "audit", "pipeline");
        ROOMS.put("json", plus(answers, words));
        ROOMS.put("markdown", List.of("model"));
        List<String> faces = plus(answers, List.of("json", "markdown"));
        ROOMS.put("", plus(faces, plus(stages, words)));
        ROOMS.put("cli", plus(faces, List.of("", "model")));
        ROOMS.put("web", plus(faces, List.of("", "model")));
    }

    /// Which rooms may use a library; every other may not.
    private static final Map<String, List<String>> LIBRARIES =
            Map.of(
                    "org.jsoup..", List.of("extract", "reader"),
                    "picocli..", List.of("cli"),
                    "me.tongfei..", List.of("cli"),
                    "org.netpreserve..", List.of("reader"),
                    "org.brotli..", List.of("reader"),
                    "com.github.luben..", List.of("reader", "cli"),
                    "org.apache.commons.compress..", List.of("reader"),
                    "tools.jackson..", List.of("json", "reader", "extract", "decisions"),
                    "java.util.logging..", List.of("cli"));

    private static final List<String> LUCENE = List.of("index", "search", "audit");

    private static final String EMPTY_NOUN = ".*(Utils?|Helper|Manager|Impl)";

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "public (?:[a-z-]+ )*(?:class|record|enum|interface|@interface) (\\w+).*");

    private House() {}

    /// Every rule that compiled classes can be asked about, by name.
    static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("every class lives in a room", everyClassInARoom());
        ROOMS.forEach((room, known) -> rules.put("room '" + room + "'", onlyKnows(room, known)));
        rules.put("nobody knows cli", nobodyKnows("cli"));
        rules.put("nobody knows web", nobodyKnows("web"));
        LIBRARIES.forEach((library, users) -> rules.put(library, onlyUsedIn(library, users)));
        rules.put("lucene", lucene());
        rules.put(
                "lucene's analysis",
                onlyUsedIn("org.apache.lucene.analysis..", plus(LUCENE, List.of("text"))));
        rules.put("no cycles", slices().matching("winnow.(*)..").should().beFreeOfCycles());
        rules.put("no standard streams", noStandardStreams());
        rules.put("names are nouns", namesAreNouns());
        rules.put("null-marked packages", nullMarked());
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private static ArchRule everyClassInARoom() {
        String[] rooms = ROOMS.keySet().stream().map(House::packages).toArray(String[]::new);
        return classes().should().resideInAnyPackage(rooms);
    }

    private static ArchRule onlyKnows(String room, List<String> known) {
        String[] allowed =
                plus(known, List.of(room)).stream().map(House::packages).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("winnow..").or(resideInAnyPackage(allowed)));
    }

    private static ArchRule nobodyKnows(String face) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(packages(face))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages(face));
    }

    private static ArchRule onlyUsedIn(String library, List<String> users) {
        return outside(users).dependOnClassesThat().resideInAPackage(library);
    }

    private static ArchRule lucene() {
        return outside(LUCENE)
                .dependOnClassesThat(
                        resideInAPackage("org.apache.lucene..")
                                .and(resideOutsideOfPackage("org.apache.lucene.analysis..")));
    }

    /// Also `java.lang.IO`, which prints, and the stack traces that print themselves.
    private static ArchRule noStandardStreams() {
        return outside(List.of("cli"))
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(describe("prints itself", House::printsItself))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.IO");
    }

    private static boolean printsItself(JavaMethodCall call) {
        return call.getTargetOwner().isAssignableTo(Throwable.class)
                && call.getName().equals("printStackTrace")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static ArchRule namesAreNouns() {
        return noClasses().should().haveNameMatching(EMPTY_NOUN);
    }

    private static ArchRule nullMarked() {
        return classes()
                .should(
                        new ArchCondition<>("be in a package that is @NullMarked") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                boolean marked =
                                        type.getPackage().isAnnotatedWith(NullMarked.class);
                                String message =
                                        type.getName()
                                                + " lives in a package that is not @NullMarked";
                                events.add(new SimpleConditionEvent(type, marked, message));
                            }
                        });
    }

    private static ClassesShould outside(List<String> rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms.stream().map(House::packages).toArray(String[]::new))
                .should();
    }

    /// The packages of a room, as ArchUnit writes them.
    private static String packages(String room) {
        return room.isEmpty() ? "winnow" : "winnow." + room + "..";
    }

    private static List<String> plus(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /// The public top-level types below a folder of sources that no `///` comment stands before,
    /// and the packages without one.
    static List<String> undocumented(Path sources) throws IOException {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .forEach(file -> judge(file, found));
        }
        return found;
    }

    private static void judge(Path file, List<String> found) {
        boolean documented = false;
        boolean isPackage = file.endsWith("package-info.java");
        if (!isPackage && !Files.exists(file.resolveSibling("package-info.java"))) {
            found.add(file + ": no package-info.java beside it");
        }
        for (String line : lines(file)) {
            if (line.startsWith("///")) {
                documented = true;
            } else if (isPackage
                    ? line.startsWith("package ")
                    : PUBLIC_TYPE.matcher(line).matches()) {
                if (!documented) {
                    found.add(file + ": " + line);
                }
                return;
            } else if (line.isBlank()) {
                documented = false;
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
