/// Here is a folder, give me pages.
///
/// A [winnow.reader.Reader] walks a [winnow.reader.Root] in a stable order, tells what every file
/// is by its first bytes, unpacks gzip, zstd and bzip2, takes containers (JSON lines, WARC, WET)
/// apart into records, and hands each page to a [winnow.reader.Sink], still undecoded: reading is
/// what one thread does, and decoding is what many can.
///
/// ```java
/// Reader reader = new Reader(Reader.PAGE_LIMIT);
/// reader.read(Root.of(Path.of("pages")), reading -> {
///     switch (reading) {
///         case Undecoded page -> workers.submit(() -> index(page.decode()));
///         case Broken broken -> audit(broken.unreadable());
///         case Skipped skipped -> count(skipped.kind());
///         case SkippedRecords records -> records.kinds().forEach(this::count);
///         case Unchanged same -> {}
///         case ContainerEnd end -> {}
///     }
/// });
/// ```
///
/// Nothing in a file can stop a run: what cannot be read comes back as a [winnow.reader.Broken],
/// what is not a page as a [winnow.reader.Skipped]. Memory holds one file or record at a time, at
/// most the page limit; a container may be any size.
@NullMarked
package winnow.reader;

import org.jspecify.annotations.NullMarked;
