package winnow.pipeline;

/// Is told how a run goes. Called from several threads.
public interface Progress {
    /// Says nothing.
    Progress SILENT = new Progress() {};

    /// Whether it wants to know how much there is: then the folders are looked through once before
    /// they are read.
    default boolean wantsAmount() {
        return false;
    }

    /// How much there is to read; may come after the first pages.
    default void measured(long files, long bytes) {}

    /// So many bytes of the roots have been read.
    default void read(long bytes) {}

    /// One more page has been cleaned and written.
    default void page() {}

    /// One more page has been written again, because what is repeated on it has changed.
    default void settled() {}

    /// All pages are written; now so many are compared with each other.
    default void comparing(long pages) {}

    /// One more page has been compared.
    default void compared() {}
}
