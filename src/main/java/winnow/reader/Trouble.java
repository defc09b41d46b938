package winnow.reader;

import winnow.model.Unreadable;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/// What went wrong with a file, in the words of an audit entry.
final class Trouble {
    private Trouble() {}

    /// The audit entry of page or file `id`.
    static Broken broken(String id, IOException problem) {
        String where = problem instanceof Damaged damaged ? damaged.where() : "";
        return new Broken(new Unreadable(id, what(problem), where));
    }

    /// One line in lower case.
    static String what(IOException problem) {
        return switch (problem) {
            case Damaged damaged -> damaged.what();
            case AccessDeniedException e -> "permission denied";
            case NoSuchFileException e -> "vanished before it was read";
            case CharacterCodingException e -> "its name cannot be written in this locale";
            case FileSystemException e when e.getReason() != null -> line(e.getReason());
            default -> "cannot be read: " + line(String.valueOf(problem.getMessage()));
        };
    }

    private static String line(String message) {
        return PageId.escape(message.lines().findFirst().orElse("")).toLowerCase(Locale.ROOT);
    }
}
