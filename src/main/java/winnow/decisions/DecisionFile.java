package winnow.decisions;

import org.jspecify.annotations.Nullable;

import winnow.model.PageText;
import winnow.model.Ruling;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// The decisions of people about the pages of one index: a file of JSON lines beside Lucene's own,
/// to which lines are added and from which none is taken. No run writes it, whatever becomes of the
/// index.
///
/// ```
/// {"n":1,"day":"2026-11-27","decision":"no-copy","page":"pages/a","text":"<hash>"}
/// {"n":2,"day":"2026-11-27","decision":"copy","page":"pages/b","text":"<hash>",
///     "of":"pages/c","of_text":"<hash>"}                                 (on one line)
/// {"n":1,"day":"2026-11-28","decision":"undo"}
/// ```
///
/// A line that was being written when the machine stopped has no end and is no JSON: nobody was
/// told that it was taken, and it is left out. Thread-safe.
public final class DecisionFile {
    private static final String NAME = "decisions.jsonl";
    private static final String LOCK = "decisions.lock";

    /// The system's locks are between processes; these are between the threads of this one.
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final Path lock;

    private DecisionFile(Path file, Path lock) {
        this.file = file;
        this.lock = lock;
    }

    /// The decisions about an index.
    ///
    /// @param index its folder
    public static DecisionFile of(Path index) {
        return new DecisionFile(index.resolve(NAME), index.resolve(LOCK));
    }

    /// Every decision that was not undone, the oldest first; none if there is no such file.
    ///
    /// @throws UnusableDecisions if it cannot be read, or a line is no decision
    public List<Ruling> read() throws IOException {
        return new Contents(bytes()).standing();
    }

    private byte[] bytes() throws UnusableDecisions {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw UnusableDecisions.unread(file, e);
        }
    }

    /// Waits until nobody else writes decisions, and sees to it that nobody does until it is
    /// closed, by the same thread. The index's folder must be there.
    public Hold hold() throws IOException {
        ReentrantLock threads =
                THREADS.computeIfAbsent(
                        lock.toAbsolutePath().normalize(), none -> new ReentrantLock());
        threads.lock();
        boolean isHeld = false;
        try {
            Hold hold = new Hold(locked(), threads);
            isHeld = true;
            return hold;
        } finally {
            if (!isHeld) {
                threads.unlock();
            }
        }
    }

    private FileChannel locked() throws UnusableDecisions {
        try {
            FileChannel channel =
                    FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock(); // until the channel is closed, however that comes
            return channel;
        } catch (IOException e) {
            throw UnusableDecisions.unwritten(file, e);
        }
    }

    /// The right to write decisions.
    public final class Hold implements Closeable {
        private final FileChannel channel;
        private final ReentrantLock threads;

        private Hold(FileChannel channel, ReentrantLock threads) {
            this.channel = channel;
            this.threads = threads;
        }

        /// Adds a decision about each page; they are on the disk when this returns.
        ///
        /// @param of the page of which they are copies; null if they are none
        public List<Ruling> add(LocalDate day, List<PageText> pages, @Nullable PageText of)
                throws IOException {
            Contents contents = new Contents(bytes());
            List<Ruling> rulings = new ArrayList<>();
            List<DecisionLine> lines = new ArrayList<>();
            for (PageText page : pages) {
                Ruling ruling = new Ruling(contents.last + rulings.size() + 1, day, page, of);
                rulings.add(ruling);
                lines.add(new DecisionLine.Said(ruling));
            }
            append(contents, lines);
            return rulings;
        }

        /// Takes decisions back; that is on the disk when this returns.
        ///
        /// @throws UnusableDecisions also if there is none with one of the numbers; then none is
        ///     taken back
        public List<Ruling> undo(LocalDate day, Collection<Integer> numbers) throws IOException {
            Contents contents = new Contents(bytes());
            List<Ruling> undone = new ArrayList<>();
            List<DecisionLine> lines = new ArrayList<>();
            for (int number : new LinkedHashSet<>(numbers)) {
                Ruling ruling = contents.said.get(number);
                if (ruling == null) {
                    throw UnusableDecisions.unknown(file, number);
                }
                undone.add(ruling);
                lines.add(new DecisionLine.Undone(number, day));
            }
            append(contents, lines);
            return undone;
        }

        private void append(Contents contents, List<DecisionLine> lines) throws IOException {
            StringBuilder text = new StringBuilder(contents.lacksEnd ? "\n" : "");
            for (DecisionLine line : lines) {
                text.append(line.text()).append('\n');
            }
            try (FileChannel out =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                out.truncate(contents.length).position(contents.length);
                ByteBuffer bytes =
                        ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            } catch (IOException e) {
                throw UnusableDecisions.unwritten(file, e);
            }
        }

        /// Lets others write again.
        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                threads.unlock();
            }
        }
    }

    /// The lines of the file.
    private final class Contents {
        private final SortedMap<Integer, Ruling> said = new TreeMap<>();

        /// The highest number so far.
        private int last;

        /// Bytes of what holds, without a last line that was never finished.
        private final int length;

        /// Whether the last line holds and has no end.
        private boolean lacksEnd;

        Contents(byte[] bytes) throws UnusableDecisions {
            int number = 0;
            int start = 0;
            while (start < bytes.length) {
                int end = start;
                while (end < bytes.length && bytes[end] != '\n') {
                    end++;
                }
                number++;
                String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
                if (!take(line, number, end == bytes.length)) {
                    break;
                }
                lacksEnd = end == bytes.length;
                start = Math.min(end + 1, bytes.length);
            }
            length = start;
        }

        /// @return false if it is a line that was never finished
        private boolean take(String line, int number, boolean isOpen) throws UnusableDecisions {
            if (line.isBlank()) {
                return true;
            }
            try {
                take(DecisionLine.parse(line));
                return true;
            } catch (IllegalArgumentException e) {
                if (isOpen && DecisionLine.isCut(e)) {
                    return false;
                }
                throw UnusableDecisions.line(file, number, String.valueOf(e.getMessage()));
            }
        }

        private void take(DecisionLine line) {
            switch (line) {
                case DecisionLine.Said(Ruling ruling) -> {
                    if (ruling.number() <= last) {
                        throw new IllegalArgumentException(
                                "decision " + ruling.number() + " comes behind " + last);
                    }
                    last = ruling.number();
                    said.put(last, ruling);
                }
                case DecisionLine.Undone(int undone, LocalDate day) -> {
                    if (said.remove(undone) == null) {
                        throw new IllegalArgumentException(
                                "undoes decision " + undone + ", which is not there");
                    }
                }
            }
        }

        List<Ruling> standing() {
            return List.copyOf(said.values());
        }
    }
}
