/** BambooHR's key and what its errors mean. */
@NullMarked
package io.baton.system.bamboohr;

import org.jspecify.annotations.NullMarked;
