/** My work: the list of tasks, and a task's page on which it is settled. */
@NullMarked
package io.baton.dashboard.work;

import org.jspecify.annotations.NullMarked;
