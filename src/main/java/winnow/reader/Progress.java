package winnow.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A sink that tells another one, behind every reading, how many bytes of the file were read.
final class Progress implements Sink {
    private final Sink sink;
    private final long size;
    private long read;
    private long told;

    /// @param size bytes of the file, which is what is told in the end
    Progress(Sink sink, long size) {
        this.sink = sink;
        this.size = size;
    }

    @Override
    public void take(Reading reading) throws InterruptedException {
        sink.take(reading);
        tell(Math.min(read, size));
    }

    @Override
    public boolean wants(SourceFile file) throws InterruptedException {
        return sink.wants(file);
    }

    @Override
    public Optional<Memory> memory(String container) throws InterruptedException {
        return sink.memory(container);
    }

    /// The file is done, also if it was not read to its end.
    void finish() throws InterruptedException {
        tell(size);
    }

    private void tell(long bytes) throws InterruptedException {
        if (bytes > told) {
            sink.passed(bytes - told);
            told = bytes;
        }
    }

    InputStream count(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int octet = in.read();
                Progress.this.read += octet < 0 ? 0 : 1;
                return octet;
            }

            @Override
            public int read(byte[] bytes, int start, int length) throws IOException {
                int count = in.read(bytes, start, length);
                Progress.this.read += Math.max(0, count);
                return count;
            }
        };
    }
}
