/** Stand-ins of the vendor systems with faults and a count of effects; started by tests, the sandbox and the benchmark, never by a live Baton. */
@NullMarked
package io.baton.twin;

import org.jspecify.annotations.NullMarked;
