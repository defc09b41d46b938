package winnow.index;

import java.util.Arrays;

/// How often each of some numbers came by, in two counts: an open-addressing hash table. For one
/// thread.
final class Counts {
    private static final int FREE = -1;

    private int[] slots = filled(64);
    private int[] first = new int[32];
    private int[] second = new int[32];
    private int[] keys = new int[32];
    private int size;

    /// How many different numbers there were.
    int size() {
        return size;
    }

    /// The number at that place, in the order in which they came by first.
    int key(int place) {
        return keys[place];
    }

    /// How often it came by in the first count.
    int first(int place) {
        return first[place];
    }

    /// How often it came by in the second count.
    int second(int place) {
        return second[place];
    }

    /// Counts `key`, which is not negative, in the first or in the second count.
    void add(int key, boolean inSecond) {
        int slot = slot(key);
        if (slots[slot] == FREE) {
            if (size == keys.length) {
                grow();
                slot = slot(key);
            }
            slots[slot] = size;
            keys[size] = key;
            first[size] = 0;
            second[size++] = 0;
        }
        (inSecond ? second : first)[slots[slot]]++;
    }

    /// The slot that holds the place of `key`, or the free one where it belongs.
    private int slot(int key) {
        int slot = ((key * 0x9E3779B9) >>> 7) & (slots.length - 1);
        while (slots[slot] != FREE && keys[slots[slot]] != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        first = Arrays.copyOf(first, 2 * size);
        second = Arrays.copyOf(second, 2 * size);
        slots = filled(4 * size);
        for (int place = 0; place < size; place++) {
            slots[slot(keys[place])] = place;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
