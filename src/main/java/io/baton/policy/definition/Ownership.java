package io.baton.policy.definition;

/**
 * Whose a field is.
 *
 * @param label    the field's name as a department person knows it
 * @param owner    the role that supplies it
 * @param reason   why it is needed, one sentence
 * @param atSource  whether it can only be put right in its own system, never supplied in a task
 * @param writeBack whether a value supplied in a task goes back to the CRM, whose field it is
 */
public record Ownership(String label, String owner, String reason, boolean atSource, boolean writeBack) {}
