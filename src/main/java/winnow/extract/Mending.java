package winnow.extract;

import org.jspecify.annotations.Nullable;

import winnow.model.Repair;

import java.util.List;

/// Finds what is certainly not as its author wrote it: entities that were left, text that was read
/// in the wrong charset, invisible marks. Each becomes a recorded repair.
///
/// One pass over the characters. Confined to one extraction.
final class Mending {
    private final String source;
    private @Nullable Mojibake mojibake;

    /// Up to here a run of characters has been looked at, and was no mojibake.
    private int passed;

    Mending(String source) {
        this.source = source;
    }

    /// Adds the repairs between `start` and `end` to `repairs`, ascending.
    void find(int start, int end, List<Repair> repairs) {
        for (int i = start; i < end; ) {
            char c = source.charAt(i);
            if (c < 0x80 && c != '&') {
                i++;
                continue;
            }
            Repair repair = c == '&' ? Entities.at(source, i, end) : at(i, end);
            if (repair != null) {
                repairs.add(repair);
                i = repair.span().end();
            } else {
                i++;
            }
        }
    }

    private @Nullable Repair at(int at, int end) {
        if (at >= passed && Mojibake.isPart(source.charAt(at))) {
            if (mojibake == null) {
                mojibake = new Mojibake(source);
            }
            Repair repair = mojibake.at(at, end);
            if (repair != null) {
                return repair;
            }
            passed = mojibake.runEnd(at);
        }
        return Invisible.at(source, at);
    }
}
