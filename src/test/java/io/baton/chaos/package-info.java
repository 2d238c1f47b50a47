/** Deals under kills, faults and load, counted in the twins; run by {@code make chaos}, a small one by the tests. */
@org.jspecify.annotations.NullMarked
package io.baton.chaos;
