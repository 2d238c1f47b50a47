/** The house rules as tests: walls between rooms, habits of the code, sizes of files. */
@NullMarked
package io.baton.conventions;

import org.jspecify.annotations.NullMarked;
