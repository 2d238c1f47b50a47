/** Times, values and names in the words of people; pure. */
@NullMarked
package io.baton.dashboard.words;

import org.jspecify.annotations.NullMarked;
