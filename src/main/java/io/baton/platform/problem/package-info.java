/** How every error leaves over HTTP: RFC 9457 problem details, one shape, one list of codes. */
@NullMarked
package io.baton.platform.problem;

import org.jspecify.annotations.NullMarked;
