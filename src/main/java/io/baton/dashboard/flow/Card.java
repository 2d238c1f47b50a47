package io.baton.dashboard.flow;

import io.baton.dashboard.Policies;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.ValueText;
import io.baton.dashboard.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A handoff on the board, in words.
 *
 * @param where  what it waits for, or how it ended; empty text for nothing to say
 * @param age    since it was opened
 * @param spent  how much of its service level has gone by, in percent, at most 100; null where there is none
 * @param limit  when its service level ends, in words; null where there is none
 * @param mood   {@code OVERDUE}, {@code SOON}, {@code LATER} or {@code ENDED}
 * @param value  at stake; null where it is not known
 * @param places region and practice, where they are known
 */
record Card(
        String path,
        String title,
        String passage,
        String where,
        @Nullable String owner,
        String age,
        @Nullable Long spent,
        @Nullable String limit,
        String mood,
        @Nullable String value,
        List<String> places) {

    static Card of(BoardItem item, Policies policies, Moments moments) {
        boolean ended = item.state().isFinal();
        Instant end = ended ? null : policies.deadline(item.type(), item.opened());
        return new Card(
                "/handoffs/" + item.id(),
                item.title(),
                policies.handoff(item.type()),
                where(item, policies),
                item.owner() == null ? null : policies.role(item.owner()),
                ended ? ended(item, moments) : moments.since(item.opened()),
                end == null ? null : spent(item.opened(), moments.now(), end),
                end == null ? null : moments.due(end),
                end == null ? "ENDED" : moments.urgency(end).name(),
                item.price() == null
                        ? null
                        : ValueText.money(item.price().toPlainString(), Objects.toString(item.currency(), "")),
                Stream.of(item.region(), item.practice())
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    private static String where(BoardItem item, Policies policies) {
        String place = Objects.toString(item.waitingFor(), "");
        return switch (item.state()) {
            case WAITING -> place;
            case RETRYING, FAILED -> policies.gate(item.type(), place) + ": " + item.failure();
            case CANCELLED -> "Cancelled";
            case RECEIVED -> "Due";
            case RUNNING, COMPLETED -> Words.of(item.state().name());
        };
    }

    private static String ended(BoardItem item, Moments moments) {
        return item.ended() == null ? "" : moments.ago(item.ended());
    }

    private static long spent(Instant opened, Instant now, Instant end) {
        long whole = Math.max(1, Duration.between(opened, end).toSeconds());
        return Math.max(0, Math.min(100, Duration.between(opened, now).toSeconds() * 100 / whole));
    }
}
