/** What every call to another system passes on its way out: its circuit, a free slot, its turn. */
@NullMarked
package io.baton.system.guard;

import org.jspecify.annotations.NullMarked;
