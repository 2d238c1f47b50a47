/** Faults on demand: what may go wrong, how often, and how often it did; knows no HTTP and no vendor. */
@NullMarked
package io.baton.twin.fault;

import org.jspecify.annotations.NullMarked;
