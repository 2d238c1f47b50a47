/** Notices as mail. */
@NullMarked
package io.baton.system.mail;

import org.jspecify.annotations.NullMarked;
