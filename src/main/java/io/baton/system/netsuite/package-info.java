/** NetSuite's tokens and what its errors mean. */
@NullMarked
package io.baton.system.netsuite;

import org.jspecify.annotations.NullMarked;
