import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The build's formatter: `Format.java --check|--write FOLDER…`. Google Java Format, AOSP
/// indentation.
///
/// `--check` names every file that is not formatted and ends with 1; `--write` formats it in place.
void main(String[] args) throws Exception {
    boolean write = args[0].equals("--write");
    var formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).formatJavadoc(false).build());
    List<Path> unformatted = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
        for (Path file : javaFiles(Path.of(args[i]))) {
            String before = Files.readString(file);
            String after = formatted(formatter, before);
            if (before.equals(after)) {
                continue;
            }
            unformatted.add(file);
            if (write) {
                Files.writeString(file, after);
            }
        }
    }
    if (!write && !unformatted.isEmpty()) {
        unformatted.forEach(file -> IO.println("not formatted: " + file));
        IO.println("run: mvn -Pformat process-sources");
        System.exit(1);
    }
}

/// Formats until nothing changes: breaking a long string may need a second look.
String formatted(Formatter formatter, String source) throws Exception {
    String before = source;
    String after = formatter.formatSourceAndFixImports(before);
    while (!after.equals(before)) {
        before = after;
        after = formatter.formatSourceAndFixImports(before);
    }
    return after;
}

List<Path> javaFiles(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
        return List.of();
    }
    try (var walk = Files.walk(folder)) {
        return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
}
