/** What a field takes, and what somebody typed into it, read as canonical values; pure. */
@NullMarked
package io.baton.dashboard.form;

import org.jspecify.annotations.NullMarked;
