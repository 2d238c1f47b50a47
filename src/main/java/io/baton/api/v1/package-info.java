/** The HTTP API, version 1: what is at which path, who may use it, and how it is described. */
@NullMarked
package io.baton.api.v1;

import org.jspecify.annotations.NullMarked;
