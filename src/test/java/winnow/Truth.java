package winnow;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import winnow.model.Copy.Kind;
import winnow.model.Form;
import winnow.model.Reason;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What a person says about the sample pages: `corpus/truth.json`, read.
///
/// `Truth.read(Path.of("corpus/truth.json"))` is all there is to know. Immutable; the shape of the
/// file is told in `corpus/README.md`.
///
/// @param pages every page, ascending by id
/// @param copies every page that is a copy; a page not listed here is none
/// @param notCopies pairs that look like copies and are not
/// @param aggregates pages put together from others; they stay, and so do their parts
/// @param skipped files that are no pages, by kind
public record Truth(
        List<Page> pages,
        List<Copy> copies,
        List<Pair> notCopies,
        List<Aggregate> aggregates,
        Map<String, Integer> skipped) {
    public Truth {
        pages = List.copyOf(pages);
        copies = List.copyOf(copies);
        notCopies = List.copyOf(notCopies);
        aggregates = List.copyOf(aggregates);
        skipped = Map.copyOf(skipped);
    }

    /// One page, its visible text cut into parts in reading order.
    ///
    /// @param id the page id, e.g. `corpus/site.example/a.html`
    /// @param language BCP 47 primary tag, e.g. `tr`
    /// @param kind what sort of page it is, e.g. `article` or `leaflet`; for people
    /// @param form how its text is to be read
    /// @param charset what its bytes mean, also where they declare something else
    public record Page(
            String id, String language, String kind, Form form, Charset charset, List<Part> parts) {
        public Page {
            parts = List.copyOf(parts);
        }

        /// The blocks that must be kept when this page is looked at alone, so with `repeated` ones.
        public List<String> genuine() {
            List<String> genuine = new ArrayList<>();
            for (Part part : parts) {
                if (part.isGenuine()) {
                    genuine.addAll(part.text());
                }
            }
            return genuine;
        }

        /// What must go when this page is looked at alone, in reading order.
        public List<Litter> litter() {
            List<Litter> litter = new ArrayList<>();
            for (Part part : parts) {
                if (part instanceof Litter found && !found.isGenuine()) {
                    litter.add(found);
                }
            }
            return litter;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /// Neighbouring blocks with one label.
    public sealed interface Part {
        /// One string a block, or a part of one, with white space normalised.
        List<String> text();

        /// True if a look at the page alone must keep it.
        boolean isGenuine();
    }

    /// Text that must be kept.
    public record Genuine(List<String> text) implements Part {
        public Genuine {
            text = List.copyOf(text);
        }

        @Override
        public boolean isGenuine() {
            return true;
        }
    }

    /// Text that must go.
    ///
    /// @param reason the reason a person would give
    /// @param lines how many lines, or phrases of a wall, it holds
    public record Litter(Reason reason, int lines, List<String> text) implements Part {
        public Litter {
            text = List.copyOf(text);
        }

        /// `repeated` text goes only where other pages are known.
        @Override
        public boolean isGenuine() {
            return reason == Reason.REPEATED;
        }
    }

    /// `page` is a copy of the canonical page `of`.
    public record Copy(String page, String of, Kind kind) {}

    /// Two pages of which neither is a copy of the other.
    public record Pair(String one, String other) {}

    /// A page put together from `parts`, which have nothing to do with each other.
    public record Aggregate(String page, List<String> parts) {
        public Aggregate {
            parts = List.copyOf(parts);
        }
    }

    /// Reads the file.
    ///
    /// @throws IllegalArgumentException naming the line of a field or a label that is not known
    /// @throws tools.jackson.core.JacksonException if it is not JSON, or cannot be read
    public static Truth read(Path file) {
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            in.nextToken();
            return truth(in);
        }
    }

    private static Truth truth(JsonParser in) {
        List<Page> pages = List.of();
        List<Copy> copies = List.of();
        List<Pair> notCopies = List.of();
        List<Aggregate> aggregates = List.of();
        Map<String, Integer> skipped = Map.of();
        for (String field = field(in); field != null; field = field(in)) {
            switch (field) {
                case "pages" -> pages = list(in, Truth::page);
                case "copies" -> copies = list(in, Truth::copy);
                case "not_copies" -> notCopies = list(in, Truth::pair);
                case "aggregates" -> aggregates = list(in, Truth::aggregate);
                case "skipped" -> skipped = counts(in);
                default -> throw unknown(in, field);
            }
        }
        return new Truth(pages, copies, notCopies, aggregates, skipped);
    }

    private static Page page(JsonParser in) {
        String id = "";
        String language = "";
        String kind = "";
        Form form = Form.HTML;
        Charset charset = StandardCharsets.UTF_8;
        List<Part> parts = List.of();
        for (String field = field(in); field != null; field = field(in)) {
            switch (field) {
                case "page" -> id = in.getString();
                case "language" -> language = in.getString();
                case "kind" -> kind = in.getString();
                case "form" -> form = form(in);
                case "charset" -> charset = Charset.forName(in.getString());
                case "parts" -> parts = list(in, Truth::part);
                default -> throw unknown(in, field);
            }
        }
        return new Page(id, language, kind, form, charset, parts);
    }

    private static Part part(JsonParser in) {
        String label = "";
        int lines = 0;
        List<String> text = List.of();
        for (String field = field(in); field != null; field = field(in)) {
            switch (field) {
                case "label" -> label = in.getString();
                case "lines" -> lines = in.getIntValue();
                case "text" -> text = list(in, JsonParser::getString);
                default -> throw unknown(in, field);
            }
        }
        return label.equals("genuine")
                ? new Genuine(text)
                : new Litter(Reason.of(label), lines, text);
    }

    private static Copy copy(JsonParser in) {
        String page = "";
        String of = "";
        Kind kind = Kind.EXACT;
        for (String field = field(in); field != null; field = field(in)) {
            switch (field) {
                case "page" -> page = in.getString();
                case "of" -> of = in.getString();
                case "kind" -> kind = kind(in);
                default -> throw unknown(in, field);
            }
        }
        return new Copy(page, of, kind);
    }

    private static Aggregate aggregate(JsonParser in) {
        String page = "";
        List<String> parts = List.of();
        for (String field = field(in); field != null; field = field(in)) {
            switch (field) {
                case "page" -> page = in.getString();
                case "parts" -> parts = list(in, JsonParser::getString);
                default -> throw unknown(in, field);
            }
        }
        return new Aggregate(page, parts);
    }

    private static Pair pair(JsonParser in) {
        List<String> both = list(in, JsonParser::getString);
        return new Pair(both.getFirst(), both.getLast());
    }

    private static Map<String, Integer> counts(JsonParser in) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String field = field(in); field != null; field = field(in)) {
            counts.put(field, in.getIntValue());
        }
        return counts;
    }

    private static Form form(JsonParser in) {
        return switch (in.getString()) {
            case "html" -> Form.HTML;
            case "text" -> Form.TEXT;
            default -> throw unknown(in, in.getString());
        };
    }

    private static Kind kind(JsonParser in) {
        for (Kind kind : Kind.values()) {
            if (kind.label().equals(in.getString())) {
                return kind;
            }
        }
        throw unknown(in, in.getString());
    }

    /// The next field's name, with the parser at its value; null at the end of the object.
    private static String field(JsonParser in) {
        String name = in.nextName();
        if (name != null) {
            in.nextToken();
        }
        return name;
    }

    private static <T> List<T> list(JsonParser in, Function<JsonParser, T> item) {
        List<T> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(item.apply(in));
        }
        return items;
    }

    private static IllegalArgumentException unknown(JsonParser in, String what) {
        int line = in.currentTokenLocation().getLineNr();
        return new IllegalArgumentException("line " + line + ": '" + what + "' is not known");
    }
}
