package io.baton.dashboard.figures;

import io.baton.dashboard.Frame;
import io.baton.dashboard.words.Stamp;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The handoffs behind a figure.
 *
 * @param what which they are, in words
 * @param more where the next ones are; null for no more
 */
record HandoffsPage(
        Frame frame, String what, List<Row> rows, @Nullable String more) implements TemplateInstance {

    /** One of them, with what it took in words. */
    record Row(
            UUID id,
            String state,
            String word,
            Stamp ended,
            String cycle,
            String people,
            String systems,
            boolean late) {}
}
