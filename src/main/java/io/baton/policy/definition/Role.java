package io.baton.policy.definition;

import java.time.Duration;

/**
 * A group of people that settles tasks.
 *
 * @param label how people call it
 * @param due   how long it has for a task
 */
public record Role(String label, Duration due) {}
