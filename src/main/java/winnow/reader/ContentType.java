package winnow.reader;

import org.jspecify.annotations.Nullable;

import winnow.model.Form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What a file is, told by its first bytes and never by its name.
sealed interface ContentType {
    /// A page.
    record Page(Form form) implements ContentType {}

    /// Packed; what is inside is told by the unpacked bytes.
    record Packed(Packing packing) implements ContentType {}

    /// Records of a web archive: WARC or WET.
    record Warc() implements ContentType {}

    /// A JSON object a line, some of them pages.
    record JsonLines() implements ContentType {}

    /// Begins like JSON; the whole of it has to be seen.
    record Braced(@Nullable Charset wide) implements ContentType {}

    /// No page.
    record Other(String kind) implements ContentType {}

    /// A page of text.
    Page TEXT = new Page(Form.TEXT);

    /// A page of HTML or XHTML.
    Page HTML = new Page(Form.HTML);

    /// What a file is that begins so.
    ///
    /// @param head the first bytes, up to [Limits#HEAD]
    /// @param whole whether they are all there is
    static ContentType of(byte[] head, boolean whole) {
        Packing packing = Packing.of(head);
        if (packing != null) {
            return new Packed(packing);
        }
        if (isWarc(head)) {
            return new Warc();
        }
        String signed = Signatures.kind(head);
        if (signed != null) {
            return new Other(signed);
        }
        Charset wide = Wide.charset(head);
        if (wide == null && isBinary(head)) {
            return new Other("other binary");
        }
        String text = new String(head, wide == null ? StandardCharsets.ISO_8859_1 : wide);
        int start = start(text);
        if (start == text.length()) {
            return TEXT;
        }
        char first = text.charAt(start);
        if (first == '{' || first == '[') {
            boolean lines = wide == null && JsonLook.isLines(head, whole);
            return lines ? new JsonLines() : new Braced(wide);
        }
        return ofText(text.substring(start));
    }

    /// Text that is no JSON, from its first visible character on.
    static ContentType ofText(String text) {
        if (text.charAt(0) == '<') {
            ContentType tagged = MarkupLook.fromFirstTag(text);
            if (tagged != null) {
                return tagged;
            }
        }
        if (CodeLook.isCss(text)) {
            return new Other("css");
        }
        if (CodeLook.isJavaScript(text)) {
            return new Other("javascript");
        }
        return MarkupLook.isFragment(text) ? HTML : TEXT;
    }

    /// The first character that is no blank and no byte order mark, also one read as Latin-1.
    static int start(String text) {
        int start = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        while (start < text.length()
                && (text.charAt(start) <= ' '
                        || text.charAt(start) == '\u00A0'
                        || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        return start;
    }

    /// `WARC/` and the number of a version.
    private static boolean isWarc(byte[] head) {
        String mark = "WARC/";
        for (int i = 0; i < mark.length(); i++) {
            if (i >= head.length || head[i] != mark.charAt(i)) {
                return false;
            }
        }
        return head.length == mark.length() || Character.isDigit(head[mark.length()]);
    }

    /// Counts the bytes that a text does not hold (WHATWG MIME sniffing, "binary data byte").
    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            boolean control =
                    b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\f' && b != '\r';
            controls += control && b != 0x1B ? 1 : 0;
        }
        return controls * (long) Limits.BINARY_ONE_IN > head.length;
    }
}
