package winnow.markdown;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import winnow.model.Blank;

import java.util.ArrayList;
import java.util.List;

/// What a reader of Markdown sees: read by a parser that is not ours.
final class Reader {
    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(TABLES).build();

    private Reader() {}

    static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    /// The characters shown, without blanks.
    static String seen(String markdown) {
        return solid(view(markdown).text.toString());
    }

    /// Where links lead, in order.
    static List<String> targets(String markdown) {
        return view(markdown).targets;
    }

    /// What is in a Markdown that text cannot have brought rightly: HTML, pictures, rules.
    static List<String> intruders(String markdown) {
        return view(markdown).intruders;
    }

    static String solid(String text) {
        StringBuilder solid = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Blank.is(text.charAt(i))) {
                solid.append(text.charAt(i));
            }
        }
        return solid.toString();
    }

    private static View view(String markdown) {
        View view = new View();
        Node document = PARSER.parse(markdown);
        document.accept(view);
        return view;
    }

    private static final class View extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<String> targets = new ArrayList<>();
        private final List<String> intruders = new ArrayList<>();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Link node) {
            targets.add(node.getDestination());
            visitChildren(node);
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            intruders.add("indented code: " + node.getLiteral());
        }

        @Override
        public void visit(HtmlInline node) {
            intruders.add("html: " + node.getLiteral());
        }

        @Override
        public void visit(HtmlBlock node) {
            intruders.add("html: " + node.getLiteral());
        }

        @Override
        public void visit(Image node) {
            intruders.add("picture: " + node.getDestination());
        }

        @Override
        public void visit(ThematicBreak node) {
            intruders.add("rule");
        }
    }
}
