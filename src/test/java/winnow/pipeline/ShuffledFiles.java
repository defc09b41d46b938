package winnow.pipeline;

import winnow.reader.Reader;
import winnow.reader.Reading;
import winnow.reader.Root;
import winnow.reader.Sink;
import winnow.reader.SourceFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The reader's files in another order: what a folder would give whose names sort otherwise. Reads
/// the root once for each file.
///
/// @param shuffle deals them out
record ShuffledFiles(Reader reader, Random shuffle) implements IndexRun.Source {
    @Override
    public void read(Root root, Sink sink) throws IOException, InterruptedException {
        Names names = new Names();
        reader.read(root, names);
        Collections.shuffle(names.files, shuffle);
        for (String file : names.files) {
            reader.read(root, new Only(file, sink));
        }
    }

    /// Wants nothing and remembers what there is.
    private static final class Names implements Sink {
        private final List<String> files = new ArrayList<>();

        @Override
        public boolean wants(SourceFile file) {
            files.add(file.id());
            return false;
        }

        @Override
        public void take(Reading reading) {
            throw new IllegalStateException("not wanted: " + reading);
        }
    }

    /// Wants one file.
    private record Only(String file, Sink sink) implements Sink {
        @Override
        public boolean wants(SourceFile one) throws InterruptedException {
            return one.id().equals(file) && sink.wants(one);
        }

        @Override
        public Optional<Memory> memory(String container) throws InterruptedException {
            return sink.memory(container);
        }

        @Override
        public void take(Reading reading) throws InterruptedException {
            sink.take(reading);
        }

        @Override
        public void done(SourceFile one) throws InterruptedException {
            sink.done(one);
        }
    }
}
