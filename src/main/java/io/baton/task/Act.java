package io.baton.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with an open task short of answering it.
 *
 * @param version the task's version that the person saw
 * @param by      who acts; that they may was checked
 * @param reason  why, for the audit trail; null for none given
 */
public record Act(
        UUID task, int version, String by, @Nullable String reason) {}
