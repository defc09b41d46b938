package winnow.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import winnow.Winnow;
import winnow.json.AuditJson;
import winnow.json.JsonLines;
import winnow.model.Copy;
import winnow.model.Relation;
import winnow.model.Stretch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;

/// `winnow duplicates [PAGE]`: who is a copy of whom, how much, and the proof; of one page also
/// both side by side.
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = {
            "Who is a copy of whom, how much, and the proof; ends with 1 if nobody is.",
            "Of one page also what both have and where they differ, side by side."
        })
final class DuplicatesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private IndexOption index = new IndexOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "PAGE",
            description = "Only this page: what it is a copy of, or its copies.")
    private @Nullable String page;

    @Option(
            names = "--relations",
            description = {
                "Also pages that stay: contained in a page put together from several, quoted in"
                        + " one, or alike and yet no copy.",
                "Without PAGE this compares every page with all that share a passage: slow."
            })
    private boolean relations;

    DuplicatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Winnow winnow = Winnow.openBriefly(index.index);
                JsonLines lines = new JsonLines(console.out())) {
            if (page != null && winnow.page(page).isEmpty()) {
                console.complain(
                        page
                                + ": no such page in "
                                + index.index
                                + "; find its id with: winnow search");
                return Trouble.CODE;
            }
            Listing listing = new Listing(winnow, lines);
            listing.print();
            if (listing.count == 0 && !index.json) {
                console.err().println(nothing(winnow));
            }
            return listing.count > 0 ? 0 : 1;
        }
    }

    private String nothing(Winnow winnow) throws IOException {
        if (page == null) {
            return "No page is a copy.";
        }
        return winnow.isKeptApart(page)
                ? "Not copied, and a person said that it is no copy: winnow audit decisions"
                        + index.suggested()
                : "Neither a copy, nor copied.";
    }

    /// The rows of one call, as they are printed.
    private final class Listing {
        private final Winnow winnow;
        private final JsonLines lines;
        private final EvidenceView view = new EvidenceView(console);
        private final SidesView sides = new SidesView(console);
        private long count;

        Listing(Winnow winnow, JsonLines lines) {
            this.winnow = winnow;
            this.lines = lines;
        }

        void print() throws IOException {
            String one = page;
            if (one == null) {
                winnow.copies(this::print);
                if (relations) {
                    winnow.relations(this::print);
                }
            } else {
                winnow.copies(one).forEach(this::print);
                if (relations) {
                    winnow.relations(one).forEach(this::print);
                }
            }
        }

        private void print(Copy copy) {
            count++;
            List<Stretch> both = sides(copy.page(), copy.of());
            if (index.json) {
                lines.line(json -> AuditJson.write(json, copy, both));
            } else {
                view.print(copy);
                sides.print(both);
            }
        }

        private void print(Relation relation) {
            count++;
            List<Stretch> both = sides(relation.page(), relation.in());
            if (index.json) {
                lines.line(json -> AuditJson.write(json, relation, both));
            } else {
                view.print(relation);
                sides.print(both);
            }
        }

        /// Both pages side by side if one of them was asked for.
        private List<Stretch> sides(String one, String other) {
            try {
                return page == null ? List.of() : winnow.compare(one, other);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // as it comes out of every listing
            }
        }
    }
}
