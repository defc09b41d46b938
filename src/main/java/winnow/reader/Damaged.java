package winnow.reader;

import java.io.IOException;

/// Content that is not what it says it is, or more than is read.
final class Damaged extends IOException {
    private final String what;
    private final String where;

    /// @param what one line in lower case
    /// @param where the place, e.g. `byte 90211`; empty if it is the whole file
    Damaged(String what, String where) {
        super(where.isEmpty() ? what : where + ": " + what);
        this.what = what;
        this.where = where;
    }

    /// Something that is not read for its size.
    ///
    /// @param more what exceeds the limit, and how, e.g. `larger than`
    static Damaged tooLarge(String more, int limit, String where) {
        return new Damaged(
                more + " the page limit of " + limit + " bytes; raise it with --page-limit", where);
    }

    String what() {
        return what;
    }

    String where() {
        return where;
    }

    /// The same trouble with the remark what became of the content.
    Damaged with(String remark) {
        return new Damaged(what + "; " + remark, where);
    }
}
