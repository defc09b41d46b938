package winnow.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/// Escapes DEL, the C1 controls, and the line separators of Unicode, as well as what JSON demands.
final class ControlEscapes extends CharacterEscapes {
    private static final int DEL = 0x7F;
    private static final int LAST_C1 = 0x9F;

    private static final SerializableString[] C1 = new SerializableString[LAST_C1 - DEL + 1];
    private static final SerializableString LINE = new SerializedString("\\u2028");
    private static final SerializableString PARAGRAPH = new SerializedString("\\u2029");

    static {
        for (int c = DEL; c <= LAST_C1; c++) {
            C1[c - DEL] = new SerializedString("\\u%04x".formatted(c));
        }
    }

    private final int[] ascii = standardAsciiEscapesForJSON();

    ControlEscapes() {
        ascii[DEL] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        if (c >= DEL && c <= LAST_C1) {
            return C1[c - DEL];
        }
        return c == 0x2028 ? LINE : c == 0x2029 ? PARAGRAPH : null;
    }
}
