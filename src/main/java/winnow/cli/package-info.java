/// The command line: words and pictures, nothing else.
///
/// `Main` hands the words to picocli; each command is a class that turns what was typed into what
/// is meant, asks [winnow.Winnow], and prints. Results go to stdout, everything else to stderr;
/// scraped text passes through [winnow.cli.Plain] before it meets a terminal.
@NullMarked
package winnow.cli;

import org.jspecify.annotations.NullMarked;
