package io.baton.dashboard.flow;

import java.time.Instant;
import java.util.UUID;

/** Where in a column the last card shown stands: columns are ordered by opening and then by id. */
record Place(Instant opened, UUID id) {}
