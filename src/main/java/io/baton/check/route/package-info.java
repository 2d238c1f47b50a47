/** Route files as data, and the house rules over them; never touches a running Camel. */
@NullMarked
package io.baton.check.route;

import org.jspecify.annotations.NullMarked;
