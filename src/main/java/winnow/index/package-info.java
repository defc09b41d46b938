/// One Lucene directory that holds everything a person may ask for: pages, removals, copies.
///
/// Search and audit read the same commit, so they can never disagree. What stands in it:
///
/// ```
/// removal  text, reason, site, entry id            found by `search --in removed`, `audit --match`
/// page     text, title, site; source and pieces    the parent of the removals before it, one block
/// copy     page, of, kind, proof                   who is a copy of whom
/// prints   fingerprint terms of a canonical page   looked up while a run decides the stars
/// unreadable  page, what, where
/// ```
///
/// A page's source is stored once; kept text, removed text and passages are cut from it by the
/// stored pieces. Whether a page is a copy is a doc value that a run updates in place, so that a
/// changed star costs no new page.
///
/// [winnow.index.RunWriter] writes a run and commits it whole; [winnow.index.IndexView] is the only
/// class that opens an index for readers.
@NullMarked
package winnow.index;

import org.jspecify.annotations.NullMarked;
