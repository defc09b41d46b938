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
