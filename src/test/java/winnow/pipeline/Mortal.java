package winnow.pipeline;

import winnow.reader.Reader;
import winnow.reader.Root;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A run in a process of its own that tells on stdout of all that happens, a character each, so
/// that its parent can kill it at any place: `Mortal PAGES INDEX SEED`.
public final class Mortal {
    private Mortal() {}

    /// Runs it; see the class.
    public static void main(String[] arguments) throws Exception {
        StopSignal signal = new StopSignal();
        Random random = new Random(Long.parseLong(arguments[2]));
        Saving saving =
                new Saving(signal) {
                    @Override
                    boolean isDue() {
                        tell('s');
                        return random.nextInt(10) == 0;
                    }
                };
        RunSettings settings =
                new RunSettings(
                        List.of(Root.of(Path.of(arguments[0]))),
                        List.of(),
                        Path.of(arguments[1]),
                        2,
                        RunSettings.PAGE_LIMIT,
                        false);
        Reader reader = new Reader(RunSettings.PAGE_LIMIT);
        new IndexRun(settings, new Told(), signal, saving, reader::read, StarPass.Limits.STANDARD)
                .run();
    }

    private static synchronized void tell(char what) {
        System.out.print(what);
        System.out.flush();
    }

    private static final class Told implements Progress {
        @Override
        public void page() {
            tell('p');
        }

        @Override
        public void settled() {
            tell('r');
        }

        @Override
        public void comparing(long pages) {
            tell('c');
        }

        @Override
        public void compared() {
            tell('d');
        }
    }
}
