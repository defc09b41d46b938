package winnow.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import winnow.Winnow;
import winnow.json.AuditJson;
import winnow.json.JsonLines;
import winnow.model.Copy;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// `winnow duplicates [PAGE]`: who is a copy of whom, how much, and the proof.
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = "Who is a copy of whom, how much, and the proof; ends with 1 if nobody is.")
final class DuplicatesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private IndexOption index = new IndexOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "PAGE",
            description = "Only this page: what it is a copy of, or its copies.")
    private @Nullable String page;

    DuplicatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        AtomicLong count = new AtomicLong();
        try (Winnow winnow = Winnow.openBriefly(index.index);
                JsonLines lines = new JsonLines(console.out())) {
            EvidenceView view = new EvidenceView(console);
            Consumer<Copy> print =
                    copy -> {
                        count.incrementAndGet();
                        if (index.json) {
                            lines.line(json -> AuditJson.write(json, copy));
                        } else {
                            view.print(copy);
                        }
                    };
            if (page != null && winnow.page(page).isEmpty()) {
                console.complain(
                        page
                                + ": no such page in "
                                + index.index
                                + "; find its id with: winnow search");
                return Trouble.CODE;
            }
            each(winnow, print);
        }
        if (count.get() == 0 && !index.json) {
            console.err()
                    .println(page == null ? "No page is a copy." : "Neither a copy, nor copied.");
        }
        return count.get() > 0 ? 0 : 1;
    }

    private void each(Winnow winnow, Consumer<Copy> print) throws IOException {
        if (page == null) {
            winnow.copies(print);
        } else {
            winnow.copies(page).forEach(print);
        }
    }
}
