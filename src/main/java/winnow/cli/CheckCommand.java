package winnow.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import winnow.Winnow;
import winnow.json.JsonLines;
import winnow.json.RunJson;
import winnow.pipeline.SoundnessReport;
import winnow.pipeline.SoundnessReport.Promise;

import java.io.IOException;
import java.util.concurrent.Callable;

/// `winnow check`: is the index sound, and does every promise hold in it?
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Is the index sound, and does every promise hold in it? Ends with 1 if not.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private IndexOption index = new IndexOption();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SoundnessReport report = Winnow.check(index.index);
        if (index.json) {
            try (JsonLines out = new JsonLines(console.out())) {
                out.line(json -> RunJson.write(json, report));
            }
        } else if (report.promises().isEmpty()) {
            console.out()
                    .println("no finished run in " + Plain.line(index.index.toString()) + " yet");
        } else {
            report.promises().forEach(this::print);
            console.out()
                    .println(
                            report.isSound()
                                    ? "sound"
                                    : "not sound; build it anew with: winnow index --fresh");
        }
        return report.isSound() ? 0 : 1;
    }

    private void print(Promise promise) {
        String mark = promise.holds() ? "ok    " : console.red("BROKEN");
        console.out()
                .println(
                        mark
                                + "  "
                                + promise.name()
                                + " ("
                                + Columns.number(promise.checked())
                                + ")");
        promise.broken().forEach(line -> console.out().println("        " + Plain.line(line)));
    }
}
