package winnow.pipeline;

import java.util.List;

/// What a check of a finished index found.
public record SoundnessReport(List<Promise> promises) {
    public SoundnessReport {
        promises = List.copyOf(promises);
    }

    /// Whether every promise holds.
    public boolean isSound() {
        return promises.stream().allMatch(Promise::holds);
    }

    /// One promise.
    ///
    /// @param name what is promised, in a few words
    /// @param checked on how many pages, copies or files
    /// @param broken where it does not hold, at most the first hundred, a line each
    public record Promise(String name, long checked, List<String> broken) {
        public Promise {
            broken = List.copyOf(broken);
        }

        public boolean holds() {
            return broken.isEmpty();
        }
    }
}
