/** The functions Baton adds to JSLT; each is pure, exact, and answers null to null. */
@NullMarked
package io.baton.mapping.functions;

import org.jspecify.annotations.NullMarked;
