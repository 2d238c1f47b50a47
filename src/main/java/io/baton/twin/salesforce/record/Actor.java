package io.baton.twin.salesforce.record;

import org.jspecify.annotations.Nullable;

/** Who writes: the integration's user over the API, whose effects count, or a person by hand, whose do not. */
public record Actor(String userId, boolean byHand, @Nullable String idempotencyKey) {}
