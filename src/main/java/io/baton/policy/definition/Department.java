package io.baton.policy.definition;

/**
 * A part of the firm that hands work on or receives it.
 *
 * @param label how people call it
 * @param head  the role that is asked last when its tasks are late
 */
public record Department(String label, String head) {}
