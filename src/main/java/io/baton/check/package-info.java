/** `baton check`: routes, mappings, definitions and settings against each other, before they run; changes nothing but step-keys.txt when told to. */
@NullMarked
package io.baton.check;

import org.jspecify.annotations.NullMarked;
