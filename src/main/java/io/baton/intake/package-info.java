/** How events become handoffs: watermarks, the sweep's beans and the opening of deals; knows no vendor. */
@NullMarked
package io.baton.intake;

import org.jspecify.annotations.NullMarked;
