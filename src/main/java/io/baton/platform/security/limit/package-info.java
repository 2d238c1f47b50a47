/** How often someone may try to sign in, and how often a caller may ask. */
@NullMarked
package io.baton.platform.security.limit;

import org.jspecify.annotations.NullMarked;
