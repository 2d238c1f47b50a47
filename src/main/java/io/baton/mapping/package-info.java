/** Shapes: compiled JSLT mappings, canonical schemas and the cases that prove them; knows no vendor and no handoff. */
@NullMarked
package io.baton.mapping;

import org.jspecify.annotations.NullMarked;
