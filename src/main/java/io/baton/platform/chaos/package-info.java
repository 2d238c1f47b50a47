/** Named moments at which a test lets the process die, in the sandbox alone; see {@code make chaos}. */
@org.jspecify.annotations.NullMarked
package io.baton.platform.chaos;
