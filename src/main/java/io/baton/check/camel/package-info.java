/** What Camel itself says about a route file: its YAML schema, its loader, and a dry build without effects. */
@NullMarked
package io.baton.check.camel;

import org.jspecify.annotations.NullMarked;
