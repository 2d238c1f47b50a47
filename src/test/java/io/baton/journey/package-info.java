/** Whole journeys against the twins, counted in the twins. */
@org.jspecify.annotations.NullMarked
package io.baton.journey;
