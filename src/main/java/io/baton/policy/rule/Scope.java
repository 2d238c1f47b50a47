package io.baton.policy.rule;

import java.time.LocalDate;
import java.util.Map;

/**
 * What conditions are evaluated over.
 *
 * @param data  the canonical variables by name
 * @param today the current date in the definition's time zone
 */
public record Scope(Map<String, ?> data, LocalDate today) {}
