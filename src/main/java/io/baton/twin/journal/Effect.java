package io.baton.twin.journal;

import java.util.List;

/**
 * What was done in one system to one thing, by its key: how often it was created, how often a write really
 * altered it, how many writes were accepted in all, and the idempotency keys they carried.
 */
public record Effect(
        String system,
        String object,
        String key,
        String id,
        int created,
        int changed,
        int deleted,
        int calls,
        List<String> idempotencyKeys) {}
