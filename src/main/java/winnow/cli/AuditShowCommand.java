package winnow.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import winnow.Winnow;
import winnow.json.JsonLines;
import winnow.json.PageJson;
import winnow.model.CleanPage;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `winnow audit show PAGE`: a page, its removed parts marked in place.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "A page, its removed parts marked in place, each with its reason.")
final class AuditShowCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private IndexOption index = new IndexOption();

    @Parameters(paramLabel = "PAGE", description = "The page id, as search and audit print it.")
    private String page = "";

    AuditShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Winnow winnow = Winnow.openBriefly(index.index)) {
            Optional<CleanPage> stored = winnow.page(page);
            if (stored.isEmpty()) {
                console.complain(
                        page
                                + ": no such page in "
                                + index.index
                                + "; find its id with: winnow search");
                return Trouble.CODE;
            }
            if (index.json) {
                try (JsonLines out = new JsonLines(console.out())) {
                    out.line(json -> PageJson.write(json, stored.get(), true));
                }
            } else {
                new PageView(console).print(stored.get());
            }
        }
        return 0;
    }
}
