package io.baton.notice;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Failure;
import io.baton.handoff.Failures;
import io.baton.notice.Notice.Audience;
import io.baton.platform.Json;
import io.baton.system.RolesConfig;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the routes in {@code routes/notify} tell people: each piece of news about a task once by every channel that the firm has
 * chosen, several for the same people as one digest, and what could not be sent again until it was. A crash between
 * sending and noting it sends it twice, under the same key.
 */
@Singleton
@Named("notices")
@Unremovable
@RegisterForReflection
public class Notices {

    private static final int MOST = 50;

    private final NoticeBook book;
    private final Messages messages;
    private final RolesConfig roles;
    private final NoticeConfig config;
    private final Failures failures;

    Notices(NoticeBook book, Messages messages, RolesConfig roles, NoticeConfig config, Failures failures) {
        this.book = book;
        this.messages = messages;
        this.roles = roles;
        this.config = config;
        this.failures = failures;
    }

    /** Takes in what is new and gives the messages that may go out now, JSON, the oldest first; at most 50. */
    public List<String> due() {
        Set<String> channels = roles.channelNames();
        book.gather(channels);
        Map<Audience, List<Notice>> grouped = book.due(channels, config.pause()).stream()
                .collect(Collectors.groupingBy(Notice::audience, LinkedHashMap::new, Collectors.toList()));
        return grouped.values().stream().limit(MOST).map(messages::write).toList();
    }

    /** Notes that a message went out. */
    public void sent(String message) {
        JsonNode sent = Json.read(message);
        book.sent(sent.path("channel").asText(), Messages.keys(sent));
    }

    /** Notes that a message could not be sent, and when it is tried again; answers the code of the failure. */
    public String failed(String message, Throwable error) {
        JsonNode kept = Json.read(message);
        Failure failure = failures.read(error);
        Duration asked = Objects.requireNonNullElse(failure.retryAfter(), Duration.ZERO);
        book.failed(kept.path("channel").asText(), Messages.keys(kept), failure.code(), config.retry(), asked);
        return failure.code();
    }
}
