package winnow.reader;

/// What one step through a web archive brings.
sealed interface WarcCut {
    /// Its number, from 1; broken records count.
    long ordinal();

    /// Its place, e.g. `record 17 at byte 90211`: bytes of the file, from 0; `unpacked byte` if no
    /// member of the packed file begins with it.
    String where();

    /// A record, uncut and not yet looked into. Whoever takes it may write into its bytes.
    final class Whole implements WarcCut {
        private final long ordinal;
        private final String where;
        private final byte[] bytes;
        private final int header;
        private final long length;
        private final boolean isEnded;

        /// @param bytes its header and body; of one that is larger than the limit, the body's
        ///     beginning
        /// @param header length of its header, up to and with the blank line
        /// @param length bytes of its whole body
        /// @param isEnded whether the two line ends stand behind it
        Whole(long ordinal, String where, byte[] bytes, int header, long length, boolean isEnded) {
            this.ordinal = ordinal;
            this.where = where;
            this.bytes = bytes;
            this.header = header;
            this.length = length;
            this.isEnded = isEnded;
        }

        @Override
        public long ordinal() {
            return ordinal;
        }

        @Override
        public String where() {
            return where;
        }

        byte[] bytes() {
            return bytes;
        }

        int header() {
            return header;
        }

        boolean isEnded() {
            return isEnded;
        }

        /// Whether the body is larger than the limit.
        boolean isTooLarge() {
            return bytes.length - header < length;
        }
    }

    /// A record that cannot be cut out; the next step looks for the one behind it.
    ///
    /// @param what what is wrong, one line in lower case
    record Lost(long ordinal, String where, String what) implements WarcCut {}
}
