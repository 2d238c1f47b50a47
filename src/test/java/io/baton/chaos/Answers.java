package io.baton.chaos;

/**
 * What became of the answers that people gave.
 *
 * @param taken        answered with 200
 * @param refused      answered otherwise: someone was first, or the task is gone
 * @param withoutReply the process died or was away: they had to look again
 * @param takenTwice   tasks of which two answers were taken; must be none
 */
record Answers(int taken, int refused, int withoutReply, int takenTwice) {}
