/// Which language is this page in?
///
/// ```
/// Page told = new Languages().tell(filtered);
/// ```
///
/// The way of a page:
///
/// ```
/// Sample      Page → letters            at most 400 of the kept text, no address, no code
/// Script      letter → script           one that belongs to one language decides
/// Profiles    letters → cost a language how likely each writes a letter behind the two before it
/// Weighing    → language or none        what is enough, like a language, and clearly like one
/// Languages   Weighing, declaration → About
/// ```
///
/// It comes behind the filters, for a pasted list in another language is no text of the page. All
/// numbers stand in [winnow.language.Thresholds]. The profiles are resources beside these classes,
/// which `ProfileBuild` makes of counts that others have published.
@NullMarked
package winnow.language;

import org.jspecify.annotations.NullMarked;
