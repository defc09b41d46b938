package winnow.model;

import org.jspecify.annotations.Nullable;

/// What becomes of a piece of a page.
public sealed interface Decision {
    /// The whole block stays.
    ///
    /// @param doubt what speaks against it, not strongly enough to remove it; null if nothing does
    record Kept(@Nullable Finding doubt) implements Decision {
        public static final Kept UNDOUBTED = new Kept(null);
    }

    /// What is left of a block of which another part was removed.
    ///
    /// @param doubt as in [Kept]
    record Trimmed(@Nullable Finding doubt) implements Decision {}

    /// This piece goes to the audit.
    ///
    /// @param finding why
    /// @param lines how many units it holds: lines of a list, phrases of a wall; at least 1
    record Removed(Finding finding, int lines) implements Decision {
        public Removed {
            if (lines < 1) {
                throw new IllegalArgumentException("removed " + lines + " lines");
            }
        }

        /// Whether neighbours so decided are one entry of the audit.
        boolean isOneEntryWith(Removed next) {
            return finding.reason() == next.finding.reason()
                    && finding.rule().equals(next.finding.rule());
        }

        /// Whether this finding stands for both in one entry: more lines, or as many and surer.
        boolean speaksBefore(Removed other) {
            return lines != other.lines
                    ? lines > other.lines
                    : finding.score() > other.finding.score();
        }
    }

    default boolean isKept() {
        return !(this instanceof Removed);
    }

    /// What speaks against a piece that stays; null if nothing does, or if it does not stay.
    default @Nullable Finding doubt() {
        return null;
    }
}
