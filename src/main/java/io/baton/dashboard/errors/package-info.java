/** What people see in place of a page that cannot be shown. */
@NullMarked
package io.baton.dashboard.errors;

import org.jspecify.annotations.NullMarked;
