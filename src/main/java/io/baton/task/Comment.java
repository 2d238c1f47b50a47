package io.baton.task;

import java.time.Instant;

/** What somebody said about a task. */
public record Comment(String text, String by, Instant at) {}
