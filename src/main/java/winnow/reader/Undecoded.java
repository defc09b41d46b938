package winnow.reader;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;

import org.jspecify.annotations.Nullable;

import winnow.model.About;
import winnow.model.Form;
import winnow.model.RawPage;
import winnow.text.Surrogates;

/// One page as bytes, or as a container's record, ready to be decoded by any thread.
///
/// Immutable as long as nobody writes into [#content()].
public final class Undecoded implements Reading {
    private static final Hasher128 HASHER = Hashing.xxh3_128();

    private final String id;
    private final Form form;
    private final About hints;
    private final byte[] content;
    private final @Nullable String text;
    private final @Nullable String charset;

    private Undecoded(
            String id,
            Form form,
            About hints,
            byte[] content,
            @Nullable String text,
            @Nullable String charset) {
        this.id = id;
        this.form = form;
        this.hints = hints;
        this.content = content;
        this.text = text;
        this.charset = charset;
    }

    /// A page that is a file of its own.
    static Undecoded file(String id, Form form, About hints, byte[] content) {
        return new Undecoded(id, form, hints, content, null, null);
    }

    /// A page that is a record, whose text came decoded.
    static Undecoded record(String id, Form form, About hints, byte[] content, String text) {
        return new Undecoded(id, form, hints, content, text, null);
    }

    /// A page that was fetched from a server.
    ///
    /// @param charset the label of the charset that the server named; empty if it named none
    static Undecoded fetched(String id, Form form, About hints, byte[] content, String charset) {
        return new Undecoded(id, form, hints, content, null, charset);
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

    /// Number of bytes, unpacked: of the file, of the record with all its fields, or of what was
    /// fetched.
    public long size() {
        return content.length;
    }

    /// Those bytes. Not a copy: do not write into it.
    public byte[] content() {
        return content;
    }

    /// The hash (XXH3, 128 bits) of all that the page follows from besides its id: a page with the
    /// same one has not changed.
    public HashValue128 hash() {
        if (charset == null) { // then form and hints follow from bytes and id
            return HASHER.hashBytesTo128Bits(content);
        }
        return HASHER.hashStream()
                .putByteArray(content)
                .putString(form.name())
                .putString(charset)
                .putString(hints.toString())
                .get();
    }

    /// The page as text: its charset found, malformed bytes and unpaired surrogates turned into
    /// U+FFFD, a leading byte order mark taken off. Pure; never fails.
    public RawPage decode() {
        String decoded = text != null ? text : Decoding.decode(content, form, charset);
        return new RawPage(id, form, Surrogates.repair(decoded), hints);
    }

    @Override
    public String toString() {
        return "Undecoded[" + id + ", " + form + ", " + content.length + " bytes]";
    }
}
