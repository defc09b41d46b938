package winnow.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import winnow.model.Container;

/// A list while its items are passed: which number comes next. Confined to one extraction.
final class Listing {
    /// Numbers have at most as many digits in Markdown; longer ones are none of a list.
    private static final int DIGITS = 9;

    private final int node;
    private final boolean numbered;
    private int number;

    /// Where the last item stood; null before the first.
    @Nullable Place last;

    Listing(int node, Element element) {
        this.node = node;
        this.numbered = element.nameIs("ol");
        this.number = numbered ? Digits.of(element.attr("start"), DIGITS, 1) : 0;
    }

    Container item(int item, Element element) {
        if (!numbered) {
            return new Container(Container.Kind.BULLET, item, node, 0);
        }
        int own = Digits.of(element.attr("value"), DIGITS, number);
        number = own + 1;
        return new Container(Container.Kind.NUMBER, item, node, own);
    }
}
