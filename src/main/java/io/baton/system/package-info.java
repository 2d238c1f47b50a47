/** What YAML cannot say about the calls to other systems: their sessions, their addresses and how they fail; one package a vendor. */
@NullMarked
package io.baton.system;

import org.jspecify.annotations.NullMarked;
