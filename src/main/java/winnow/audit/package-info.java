/// Where did my text go?
///
/// ```
/// Audit audit = new Audit(view);
/// audit.summary();                                  by reason and by site
/// audit.list(AuditFilter.ALL, row -> …);            every removal, by page and place
/// audit.show("pages/site.example/a.html");          one page, piece by piece
/// ```
///
/// Everything here reads one finished run and changes nothing.
@NullMarked
package winnow.audit;

import org.jspecify.annotations.NullMarked;
