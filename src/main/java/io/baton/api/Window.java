package io.baton.api;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param after the last item already seen, or null for the beginning
 * @param limit the most items to return
 */
public record Window(@Nullable Position after, int limit) {}
