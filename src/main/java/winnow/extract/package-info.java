/// Here is a page, give me its blocks.
@NullMarked
package winnow.extract;

import org.jspecify.annotations.NullMarked;
