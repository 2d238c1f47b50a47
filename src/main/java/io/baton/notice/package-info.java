/** What people are told about tasks, by which channel, and what became of it. */
@NullMarked
package io.baton.notice;

import org.jspecify.annotations.NullMarked;
