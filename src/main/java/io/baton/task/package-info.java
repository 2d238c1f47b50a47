/** What people are asked and what they answer: tasks, supplied values and decisions; knows no vendor and no page. */
@NullMarked
package io.baton.task;

import org.jspecify.annotations.NullMarked;
