/** The BambooHR twin: an employee directory; knows no other twin. */
@NullMarked
package io.baton.twin.bamboohr;

import org.jspecify.annotations.NullMarked;
