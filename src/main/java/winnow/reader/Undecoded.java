package winnow.reader;

import org.jspecify.annotations.Nullable;

import winnow.model.About;
import winnow.model.Form;
import winnow.model.RawPage;
import winnow.text.Surrogates;

/// One page as bytes, or as a container's record, ready to be decoded by any thread.
///
/// Immutable as long as nobody writes into [#content()].
public final class Undecoded implements Reading {
    private final String id;
    private final Form form;
    private final About hints;
    private final byte[] content;
    private final @Nullable String text;

    private Undecoded(String id, Form form, About hints, byte[] content, @Nullable String text) {
        this.id = id;
        this.form = form;
        this.hints = hints;
        this.content = content;
        this.text = text;
    }

    /// A page that is a file of its own.
    static Undecoded file(String id, Form form, About hints, byte[] content) {
        return new Undecoded(id, form, hints, content, null);
    }

    /// A page that is a record, whose text came decoded.
    static Undecoded record(String id, Form form, About hints, byte[] content, String text) {
        return new Undecoded(id, form, hints, content, text);
    }

    /// The page id.
    public String id() {
        return id;
    }

    /// How to read the text.
    public Form form() {
        return form;
    }

    /// What the path or the record says about the page.
    public About hints() {
        return hints;
    }

    /// Number of bytes, unpacked: of the file, or of the record with all its fields.
    public long size() {
        return content.length;
    }

    /// Those bytes. What the page is follows from them and the id alone, so a page whose bytes have
    /// the same hash has not changed. Not a copy: do not write into it.
    public byte[] content() {
        return content;
    }

    /// The page as text: its charset found, malformed bytes and unpaired surrogates turned into
    /// U+FFFD, a leading byte order mark taken off. Pure; never fails.
    public RawPage decode() {
        String decoded = text != null ? text : Decoding.decode(content, form);
        return new RawPage(id, form, Surrogates.repair(decoded), hints);
    }

    @Override
    public String toString() {
        return "Undecoded[" + id + ", " + form + ", " + content.length + " bytes]";
    }
}
