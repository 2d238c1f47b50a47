/** Business time: what a working day and a working hour are, over daylight saving and holidays; knows no file and no clock. */
@NullMarked
package io.baton.policy.calendar;

import org.jspecify.annotations.NullMarked;
