package io.baton.twin.query;

/** How a language writes a quote inside a quoted text. */
public enum Dialect {
    /** {@code 'O\'Hara'}. */
    SOQL,
    /** {@code 'O''Hara'}. */
    SUITEQL
}
