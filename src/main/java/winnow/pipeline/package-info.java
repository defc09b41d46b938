/// The only room that knows all stages: reader → extract → filter → dedup → index.
///
/// ```
/// IndexRun       one run: read, clean on all cores, write, decide the stars, commit
/// Cleaning       one page: extract, then filter; `clean` and `index` share it
/// StarPass       who is a copy of whom, from the most complete page to the least
/// Soundness      does every promise hold in a finished index?
/// ```
///
/// Stages are pure functions of pages. What touches disks, threads and clocks is here.
@NullMarked
package winnow.pipeline;

import org.jspecify.annotations.NullMarked;
