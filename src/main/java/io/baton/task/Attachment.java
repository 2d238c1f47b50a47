package io.baton.task;

import java.time.Instant;

/** A document that somebody laid beside a task, by its address; Baton never opens it. */
public record Attachment(String label, String url, String by, Instant at) {}
