package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Unpacks: all members of a packed stream as one, which tells where each began, and at which byte
/// of the packed data it broke.
///
/// What follows the last member and does not begin like one is padding and is left out, as gzip
/// itself does; but not once it is [strict][#beStrict()]. Behind a damage it can go on at the next
/// member. Not thread-safe.
final class PackedStream extends InputStream {
    /// Where a member began.
    ///
    /// @param unpacked bytes that were unpacked before it
    /// @param packed its place in the packed data
    private record Start(long unpacked, long packed) {}

    private final Packing packing;
    private final Tape tape;
    private final Members members;
    private final @Nullable PackedStream outer;
    private final long free;
    private final Behind before;
    private final Deque<Start> starts = new ArrayDeque<>();
    private long unpacked;
    private long memberStart;
    private boolean inMember;
    private boolean isStrict;
    private boolean isBomb;
    private boolean hasGarbage;
    private boolean done;

    /// @param in the packed data
    /// @param outer what unpacks that data itself; null if it comes from the file
    /// @param free bytes that may be unpacked whatever they are packed into
    /// @param before what of the file lies before the packed data
    PackedStream(
            Packing packing,
            InputStream in,
            @Nullable PackedStream outer,
            long free,
            Behind before) {
        this.packing = packing;
        this.tape = new Tape(in);
        this.members = packing.members(tape);
        this.outer = outer;
        this.free = free;
        this.before = before;
    }

    /// From now on all that is no member is damage but zeros at the end, and where members began is
    /// remembered until it is asked for.
    void beStrict() {
        isStrict = true;
        done &= !hasGarbage; // then it is met again, and is damage now
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /// @throws Damaged if the data ends early or is damaged, or is a bomb
    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        try {
            while (length > 0 && !done && (inMember || enter())) {
                int read = members.read(bytes, start, length);
                if (read > 0) {
                    unpacked += read;
                    requireNoBomb();
                    return read;
                }
                inMember = false;
            }
            return length == 0 ? 0 : -1;
        } catch (Members.Early e) {
            throw damaged("ends early");
        } catch (Members.Bad e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private boolean enter() throws IOException {
        if (hasGarbage) {
            hasGarbage = false;
            throw new Members.Bad();
        }
        tape.mark();
        memberStart = tape.position();
        if (members.enter()) {
            remember();
            inMember = true;
            return true;
        }
        if (memberStart == 0) {
            throw new Members.Bad();
        }
        boolean isGarbage = !isPadding();
        if (isStrict && isGarbage) {
            throw new Members.Bad();
        }
        hasGarbage = isGarbage;
        done = true;
        return false;
    }

    private void remember() {
        boolean isAsked = isStrict || unpacked <= Limits.HEAD;
        if (!isAsked) {
            starts.clear();
            return;
        }
        if (!starts.isEmpty() && starts.getLast().unpacked == unpacked) {
            starts.removeLast(); // an empty member
        }
        starts.add(new Start(unpacked, memberStart));
    }

    private boolean isPadding() throws IOException {
        tape.back(memberStart);
        while (tape.hasMore()) {
            if (tape.octet() != 0) {
                return false;
            }
        }
        return true;
    }

    /// How many bytes of the file have been read.
    private long fileBytes() {
        return outer == null ? tape.position() : outer.fileBytes();
    }

    private void requireNoBomb() throws Damaged {
        if (unpacked > free && unpacked / Limits.RATIO > fileBytes()) {
            isBomb = true;
            throw new Damaged(
                    "unpacks to more than %d times its size, as bombs do; unpack it first"
                            .formatted(Limits.RATIO),
                    where());
        }
    }

    private Damaged damaged(String problem) {
        return new Damaged(
                "%s data %s, after %d bytes unpacked"
                        .formatted(packing.label(), problem, before.unpacked() + unpacked),
                where());
    }

    private String where() {
        return "byte " + (before.file() + tape.position());
    }

    /// The place in the file of the member that begins behind that many unpacked bytes; -1 if none
    /// does, or what was packed is packed once more. Members before it are forgotten.
    long start(long behind) {
        while (!starts.isEmpty() && starts.getFirst().unpacked < behind) {
            starts.removeFirst();
        }
        boolean begins = outer == null && !starts.isEmpty() && starts.getFirst().unpacked == behind;
        return begins ? before.file() + starts.getFirst().packed : -1;
    }

    /// Behind how many unpacked bytes, more than that many, the next member begins; as many as can
    /// be if none has been met.
    long nextStart(long behind) {
        for (Start start : starts) {
            if (start.unpacked > behind) {
                return start.unpacked;
            }
        }
        return Long.MAX_VALUE;
    }

    /// Whether it stands between two members, also if it broke there.
    boolean isBetween() {
        return !inMember;
    }

    /// Whether something lies behind the last member.
    boolean isPadded() {
        return done && tape.position() > memberStart;
    }

    /// Goes on behind a damage, at the next member that unpacks to what begins with `prefix`; false
    /// if there is none, or what was packed is packed once more.
    boolean resume(byte[] prefix) throws IOException {
        boolean isHopeless = isBomb || outer != null || packing == Packing.BZIP2;
        inMember = false;
        hasGarbage = false;
        tape.back(memberStart + 1);
        while (!isHopeless && find()) {
            long candidate = tape.position();
            tape.mark();
            boolean begins = begins(prefix);
            isHopeless = !tape.back(candidate);
            if (begins && !isHopeless) {
                return true;
            }
            tape.skip(isHopeless ? 0 : 1);
        }
        done = true;
        return false;
    }

    /// Goes to where a member may begin.
    private boolean find() throws IOException {
        while (tape.hasMore()) {
            if (tape.peek() != packing.first()) {
                tape.skip(1);
                continue;
            }
            tape.mark();
            tape.skip(1);
            if (tape.hasMore() && tape.peek() == packing.second()) {
                tape.unread(1);
                return true;
            }
        }
        return false;
    }

    private boolean begins(byte[] prefix) throws IOException {
        byte[] head = new byte[prefix.length];
        int length = 0;
        try {
            boolean entered = members.enter();
            while (length < head.length) {
                int read = entered ? members.read(head, length, head.length - length) : -1;
                if (read < 0) {
                    return false;
                }
                length += read;
            }
        } catch (Members.Early | Members.Bad e) {
            return false; // no member, it only looked like one
        }
        return Arrays.equals(head, prefix);
    }

    /// Frees native memory. The packed stream stays open.
    @Override
    public void close() {
        members.close();
    }
}
