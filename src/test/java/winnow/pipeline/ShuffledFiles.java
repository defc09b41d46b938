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
import java.util.Random;

/// The reader's files in another order: what a folder would give whose names sort otherwise.
///
/// @param shuffle deals them out
record ShuffledFiles(Reader reader, Random shuffle) implements IndexRun.Source {
    @Override
    public void read(Root root, Sink sink) throws IOException, InterruptedException {
        Recorder recorder = new Recorder();
        reader.read(root, recorder);
        Collections.shuffle(recorder.files, shuffle);
        for (FileReadings file : recorder.files) {
            if (sink.wants(file.source)) {
                for (Reading reading : file.readings) {
                    sink.take(reading);
                }
                sink.done(file.source);
            }
        }
    }

    private record FileReadings(SourceFile source, List<Reading> readings) {}

    private static final class Recorder implements Sink {
        private final List<FileReadings> files = new ArrayList<>();

        @Override
        public boolean wants(SourceFile file) {
            files.add(new FileReadings(file, new ArrayList<>()));
            return true;
        }

        @Override
        public void take(Reading reading) {
            files.getLast().readings.add(reading);
        }
    }
}
