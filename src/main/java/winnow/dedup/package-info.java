/// "Have I seen this page before?" Exact, near and contained copies, each proven pair by pair.
///
/// ```
/// Profile page = Profile.of("scraper/a.html", "Lower back spasm", blocks, headings);
/// Profile other = Profile.of("site/b.html", "Lower back spasm", otherBlocks, otherHeadings);
/// other.fingerprint().isCandidateFor(page.fingerprint());   // cheap: worth a look?
/// Verification.of(page, other).copy();                   // exact: a Copy with its proof, or none
/// Stars.place(page, candidates);                         // its canonical page among those before
/// ```
///
/// The way of a page: its words become a [winnow.dedup.Profile]; the
/// [fingerprint][winnow.dedup.Fingerprint] of that is looked up among the canonical pages through
/// [winnow.dedup.Candidates], which whoever holds those pages implements; each page found is
/// [verified][winnow.dedup.Verification] on all of its words; [winnow.dedup.Stars] says which one
/// wins. No step knows how many pages there are, nothing is capped, and no decision rests on a
/// third page, so the answer is the same in any order, at any size, and on any machine.
///
/// Two pages of one template (leaflets of two medicines, one event in two towns) share nearly all
/// words and are no copies: `Replacements` finds the subject or the numbers exchanged.
/// `LoneDifference` reads the one place in which an answer differs, and `ForeignPart` finds a text
/// about something else.
@NullMarked
package winnow.dedup;

import org.jspecify.annotations.NullMarked;
