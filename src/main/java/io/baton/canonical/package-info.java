/** The language the departments share, as records; imports the JDK and annotations only. */
@NullMarked
package io.baton.canonical;

import org.jspecify.annotations.NullMarked;
