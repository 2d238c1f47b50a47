package io.baton.api;

import java.time.Instant;
import java.util.UUID;

/** A place in a list that is ordered by time and then id, both descending: the last item already seen. */
public record Position(Instant at, UUID id) {}
