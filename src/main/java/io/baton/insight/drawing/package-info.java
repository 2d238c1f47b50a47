/** Draws figures as SVG that a page shows as it is: no script, colours by class, a text for those who do not see it. */
@NullMarked
package io.baton.insight.drawing;

import org.jspecify.annotations.NullMarked;
