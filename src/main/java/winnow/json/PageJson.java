package winnow.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import winnow.model.About;
import winnow.model.Block;
import winnow.model.CleanPage;
import winnow.model.CleanPage.Removal;
import winnow.model.CodePoints;
import winnow.model.Decision;
import winnow.model.Finding;
import winnow.model.Page;
import winnow.model.Piece;
import winnow.model.Repair;
import winnow.model.Span;

/// A cleaned page: what `clean --json` and `audit show --json` print.
public final class PageJson {
    private PageJson() {}

    /// Writes the members of a page.
    ///
    /// @param withSource whether to add the text in which spans are counted
    public static void write(JsonGenerator json, CleanPage stored, boolean withSource) {
        Page page = stored.page();
        About about = page.about();
        json.writeStringProperty("page", page.id());
        FindingJson.nullable(json, "url", about.url());
        json.writeStringProperty("title", about.title());
        json.writeStringProperty("site", stored.site());
        FindingJson.nullable(json, "language", about.language());
        FindingJson.origin(json, about);
        json.writeStringProperty("text", page.text());
        blocks(json, page);
        removed(json, stored);
        if (withSource) {
            json.writeStringProperty("source", page.source());
        }
    }

    private static void blocks(JsonGenerator json, Page page) {
        CodePoints points = CodePoints.of(page.source());
        json.writeArrayPropertyStart("blocks");
        for (Piece piece : page.pieces()) {
            if (piece.isKept()) {
                json.writeStartObject();
                block(json, piece, page.source(), points);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void block(JsonGenerator json, Piece piece, String source, CodePoints points) {
        Block block = piece.block();
        json.writeStringProperty("kind", block.kind().label());
        json.writeStringProperty("text", block.text(source));
        span(json, block.span(), points);
        boolean trimmed = piece.decision() instanceof Decision.Trimmed;
        json.writeStringProperty("decision", trimmed ? "trimmed" : "kept");
        json.writeArrayPropertyStart("repairs");
        for (Repair repair : block.repairs()) {
            json.writeStartObject();
            span(json, repair.span(), points);
            json.writeStringProperty("to", repair.to());
            json.writeStringProperty("rule", repair.rule());
            json.writeEndObject();
        }
        json.writeEndArray();
        doubt(json, piece.decision().doubt());
    }

    private static void doubt(JsonGenerator json, @Nullable Finding doubt) {
        if (doubt == null) {
            json.writeNullProperty("doubt");
        } else {
            json.writeObjectPropertyStart("doubt");
            FindingJson.members(json, doubt);
            json.writeEndObject();
        }
    }

    private static void removed(JsonGenerator json, CleanPage stored) {
        json.writeArrayPropertyStart("removed");
        for (Removal entry : stored.removals()) {
            json.writeStartObject();
            json.writeStringProperty("id", entry.id());
            json.writeNumberProperty("start", entry.start());
            json.writeNumberProperty("end", entry.end());
            json.writeNumberProperty("lines", entry.entry().lines());
            json.writeStringProperty("text", entry.text());
            FindingJson.members(json, entry.entry().finding());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void span(JsonGenerator json, Span span, CodePoints points) {
        json.writeNumberProperty("start", points.at(span.start()));
        json.writeNumberProperty("end", points.at(span.end()));
    }
}
