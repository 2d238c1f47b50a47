/** The Redmine twin: projects, versions and issues, doubled as readily as by the real one; knows no other twin. */
@NullMarked
package io.baton.twin.redmine;

import org.jspecify.annotations.NullMarked;
