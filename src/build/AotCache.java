import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Makes the AOT caches that short commands start with: `AotCache.java DIST CORPUS`.
///
/// A cache holds the classes of one real run, loaded and linked (JEP 483, 514 and 515).
/// `aot/search.aot` in DIST serves every short command but `clean`, which has one of its own; the
/// launcher picks it. `aot/release` tells of which JDK they are. They are trained with an index of
/// CORPUS in a temporary folder.
///
/// The program runs without them, only slower: whatever goes wrong is said on stderr and is no
/// error. A cache stays only if a run with it ended well.
void main(String[] args) {
    try {
        Path dist = Path.of(args[0]).toAbsolutePath();
        Path corpus = Path.of(args[1]).toAbsolutePath();
        remove(dist.resolve("aot"));
        addStackMaps(dist.resolve("lib"));
        dateBack(dist.resolve("winnow.jar"), dist.resolveSibling(".building"));
        Path work = Files.createTempDirectory(dist.getParent(), "aot");
        try {
            make(dist, corpus, work);
        } finally {
            remove(work);
        }
    } catch (Exception e) {
        System.err.println("no AOT cache, commands start more slowly: " + e.getMessage());
    }
}

/// How the launcher starts a short command. A cache fits only a JVM with the same modules.
static final List<String> OPTIONS =
        List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-Xlog:all=warning,aot*=off,cds*=off:stderr");

static final int MOST_SECONDS = 120;

void addStackMaps(Path lib) throws Exception {
    try (var jars = Files.newDirectoryStream(lib, "*.jar")) {
        for (Path jar : jars) {
            StackMaps.addTo(jar);
        }
    }
}

/// The launcher dates the jar back to the start of its build, so that a source saved meanwhile is
/// newer. That must come before the training: a JVM may compare the date with that in the cache.
void dateBack(Path jar, Path building) throws Exception {
    if (Files.exists(building)) {
        Files.setLastModifiedTime(jar, Files.getLastModifiedTime(building));
    }
}

void make(Path dist, Path corpus, Path work) throws Exception {
    Path jar = dist.resolve("winnow.jar");
    String index = work.resolve("index").toString();
    String page = corpus.resolve("healthdigest.example/back-spasm-explained.html").toString();
    var clean = CompletableFuture.supplyAsync(() -> train(jar, work, "clean", "clean", page));
    run(work.resolve("index.log"), jar, List.of(), "index", corpus.toString(), "--index", index);
    train(jar, work, "search", "search", "--index", index, "back spasm");
    clean.join();
    Path aot = Files.createDirectory(dist.resolve("aot"));
    Path release = Path.of(System.getProperty("java.home"), "release");
    Files.copy(release, aot.resolve("release"));
    for (String name : List.of("search.aot", "clean.aot")) {
        Files.move(work.resolve(name), aot.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}

/// Runs the command once to make `name.aot` and once to see that it can be used.
Path train(Path jar, Path work, String name, String... command) {
    Path cache = work.resolve(name + ".aot");
    Path log = work.resolve(name + ".log");
    run(log, jar, List.of("-XX:AOTCacheOutput=" + cache), command);
    run(log, jar, List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"), command);
    return cache;
}

/// @throws IllegalStateException if it does not end with 0, or not in time
void run(Path log, Path jar, List<String> options, String... command) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(OPTIONS);
    words.addAll(options);
    words.addAll(List.of("-jar", jar.toString()));
    words.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    try {
        Process process = builder.redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", words) + "\n" + Files.readString(log));
        }
    } catch (Exception e) {
        throw new IllegalStateException(e.getMessage(), e);
    }
}

void remove(Path folder) throws Exception {
    if (Files.exists(folder)) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
