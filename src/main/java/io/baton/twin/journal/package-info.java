/** What a twin remembers: its append-only journal, its documents and the count of effects; knows no HTTP and no vendor. */
@NullMarked
package io.baton.twin.journal;

import org.jspecify.annotations.NullMarked;
