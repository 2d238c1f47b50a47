package io.baton.api.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer that can be given again.
 *
 * @param location the Location header, or null for none
 */
public record Answer(int status, String mediaType, @Nullable String location, String body) {}
