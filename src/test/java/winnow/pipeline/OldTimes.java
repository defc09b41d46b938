package winnow.pipeline;

import winnow.reader.Reading;
import winnow.reader.Sink;
import winnow.reader.SourceFile;

import java.util.Optional;
import java.util.function.ToIntFunction;

/// A sink that is told the times of a folder in which every change is seen, long ago; of each fifth
/// version of a file no time is known.
///
/// @param version how often the file with that id has changed
record OldTimes(Sink sink, ToIntFunction<String> version) implements Sink {
    private SourceFile timed(SourceFile file) {
        int changes = version.applyAsInt(file.id());
        long time = changes % 5 == 4 ? SourceFile.UNKNOWN : changes;
        return new SourceFile(file.id(), file.size(), time);
    }

    @Override
    public boolean wants(SourceFile file) throws InterruptedException {
        return sink.wants(timed(file));
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
    public void done(SourceFile file) throws InterruptedException {
        sink.done(timed(file));
    }

    @Override
    public void passed(long bytes) throws InterruptedException {
        sink.passed(bytes);
    }
}
