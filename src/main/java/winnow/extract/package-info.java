/// Here is a page, give me its blocks.
///
/// ```
/// Page page = new Extractor().extract(raw);
/// ```
///
/// Of HTML the room keeps the main content. The way of a page:
///
/// ```
/// Walk         body → Outline       source text, blocks, elements as numbers, in one pass
///   Marks, PageFacts                signs on each element; notes on what the page says of itself
/// Titles, Dates, Authors, Address   what the notes come to, once the walk is over
/// PageKind     what page is it      a thread, a question, a product, an article, another
/// Pruning      Outline → Mark[]     which marked elements fall, and the blocks with them
/// Verdicts     Outline → Finding[]  the stages behind, on the Standing blocks:
///   Repeats    the same line on every card or post; a paragraph held twice
///   Cards      do runs of cards hold the text of the page?
///   MainContent                     blocks weigh; the heaviest subtree is the main text
///   Neighbours                      decide short blocks, lists, headings
///   WiderNet                        takes more where little of the page was kept
///   Tail       related pages, sharing, author, sign-up behind the text
///   Findings   why each block goes; never is nothing kept of a page with text
/// HtmlPage     → Page               pieces; stated text if the body holds only scraps
/// ```
///
/// Nothing is deleted on the way: every block comes out kept or removed, and a removed one names
/// its rule and what the rule saw. Everything is linear in the length of the page: no recursion,
/// sums over subtrees are differences of running sums.
///
/// Of text the room keeps all and finds the blocks: a line each, lines wrapped at a column joined
/// ([winnow.extract.TextPage], [winnow.extract.Wrapping]). What is certainly not as it was written
/// is repaired and the repairs recorded ([winnow.extract.Mending]). How a block stood on its page
/// is read only for those who ask ([winnow.extract.Layouts], [winnow.extract.TextLayouts]).
///
/// Each step is a [winnow.extract.Stage], so that `ExtractionAblation` can leave it out and measure
/// what it is worth.
///
/// The method follows what is common to Readability, jusText and trafilatura (prune by names, judge
/// blocks by links and length, let neighbours decide); all numbers stand in
/// [winnow.extract.Weights].
@NullMarked
package winnow.extract;

import org.jspecify.annotations.NullMarked;
