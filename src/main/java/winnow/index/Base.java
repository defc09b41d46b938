package winnow.index;

import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

import winnow.model.Changes;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a run begins.
///
/// @param commit the commit it carries on from; null to begin with nothing
/// @param note what that commit says; of nothing, the roots that the index was made of
/// @param finished the last finished commit, to tell what has changed since; empty if there is none
///     or the run has nothing to do with it
/// @param isDamaged whether what is there is an index no more, and is in the way of another
public record Base(
        @Nullable IndexCommit commit,
        RunNote note,
        Optional<IndexCommit> finished,
        boolean isDamaged) {
    /// Whether a run that was stopped is carried on.
    public boolean isCarriedOn() {
        return commit != null && !note.isFinished();
    }

    /// Chooses where to begin.
    ///
    /// ```
    ///                        last run finished    stopped, same settings    stopped, others
    /// settings as finished   the finished one     the stopped one           the finished one
    /// settings are others    refused              refused                   refused
    /// fresh                  nothing              the stopped one, if it    nothing
    ///                                             was fresh, else nothing
    /// ```
    ///
    /// @throws UnusableIndex if the run is refused
    static Base choose(
            String name, Directory directory, Map<String, String> settings, boolean fresh)
            throws IOException {
        try {
            return fresh ? fresh(name, directory, settings) : next(name, directory, settings);
        } catch (UnusableIndex e) {
            if (!fresh || !e.isReplaceable()) {
                throw e;
            }
            return nothing(settings, roots(name, directory), true, e.isDamaged());
        }
    }

    private static Base next(String name, Directory directory, Map<String, String> settings)
            throws IOException {
        Optional<IndexCommit> finished = Commits.finished(name, directory);
        Optional<IndexCommit> stopped = Commits.unfinished(name, directory);
        if (finished.isPresent()) {
            requireSettings(name, RunNote.read(name, finished.get().getUserData()), settings);
        }
        if (stopped.isPresent()) {
            RunNote note = RunNote.read(name, stopped.get().getUserData());
            boolean joins = finished.isEmpty() || !note.fresh();
            if (joins && note.settings().equals(settings)) {
                return new Base(stopped.get(), note, finished, false);
            }
        }
        if (finished.isPresent()) {
            IndexCommit commit = finished.get();
            return new Base(commit, RunNote.read(name, commit.getUserData()), finished, false);
        }
        return nothing(settings, Map.of(), false, false);
    }

    private static Base fresh(String name, Directory directory, Map<String, String> settings)
            throws IOException {
        Optional<IndexCommit> stopped = Commits.unfinished(name, directory);
        if (stopped.isPresent()) {
            RunNote note = RunNote.read(name, stopped.get().getUserData());
            if (note.fresh() && note.settings().equals(settings)) {
                return new Base(stopped.get(), note, Optional.empty(), false);
            }
        }
        Commits.finished(name, directory); // of this version? else it says so
        return nothing(settings, roots(name, directory), true, false);
    }

    private static Base nothing(
            Map<String, String> settings,
            Map<String, String> roots,
            boolean fresh,
            boolean isDamaged) {
        RunNote note = new RunNote(settings, roots, 0, true, fresh, Set.of(), Changes.NONE);
        return new Base(null, note, Optional.empty(), isDamaged);
    }

    /// The roots of the last commit that can be read; none if none can.
    private static Map<String, String> roots(String name, Directory directory) throws IOException {
        try {
            for (IndexCommit commit : Commits.all(name, directory).reversed()) {
                Map<String, String> roots = RunNote.rootsOf(commit.getUserData());
                if (!roots.isEmpty()) {
                    return roots;
                }
            }
            return Map.of();
        } catch (UnusableIndex e) {
            return Map.of(); // damaged: the person has to name the folders
        }
    }

    private static void requireSettings(String name, RunNote note, Map<String, String> wanted)
            throws UnusableIndex {
        for (Map.Entry<String, String> setting : wanted.entrySet()) {
            String was = note.settings().getOrDefault(setting.getKey(), "none");
            if (!was.equals(setting.getValue())) {
                throw UnusableIndex.otherSetting(name, setting.getKey(), was, setting.getValue());
            }
        }
    }
}
