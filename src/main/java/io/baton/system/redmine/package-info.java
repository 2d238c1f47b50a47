/** Redmine's key and what its errors mean. */
@NullMarked
package io.baton.system.redmine;

import org.jspecify.annotations.NullMarked;
