/** What durability costs, measured side by side in one run; run by {@code make bench}, never by the tests. */
@org.jspecify.annotations.NullMarked
package io.baton.bench;
