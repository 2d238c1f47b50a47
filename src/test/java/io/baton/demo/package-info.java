/** What the narrator says for what it sees. */
@NullMarked
package io.baton.demo;

import org.jspecify.annotations.NullMarked;
