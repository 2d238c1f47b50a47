package io.baton.notice;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Failures;
import io.baton.platform.Json;
import io.baton.platform.Settings;
import io.baton.system.RolesConfig;
import io.baton.system.SystemFailures;
import io.baton.task.LateWork;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The notice room around late work: what it would send, and what it is told became of that. */
final class Telling {

    final LateWork work;
    final TaskLinks links;
    private final String channels;
    private final NoticeConfig config = Settings.of(
            NoticeConfig.class,
            Map.of(
                    "baton.notices.domain", "firm.example",
                    "baton.notices.to.new-york", "ny@firm.example",
                    "baton.notices.address", "https://baton.example",
                    "baton.notices.link-life", "10d"));

    /** By channels of its own, so that no other test's tasks are told. */
    Telling(LateWork work, String... channels) {
        this.work = work;
        this.channels = String.join(",", channels);
        this.links = new TaskLinks(new LinkKey(work.store, work.clock), config, work.clock);
    }

    /** As one process has it after its start. */
    Notices process() {
        RolesConfig roles = Settings.of(RolesConfig.class, Map.of("baton.roles.notify", channels));
        Failures failures = new Failures(List.of(new SystemFailures(List.of(), work.clock)));
        Messages messages = new Messages(config, work.directory(), links);
        return new Notices(new NoticeBook(work.store, work.clock), messages, roles, config, failures);
    }

    /** The messages that may go out now and tell of one of these tasks. */
    List<JsonNode> due(UUID... tasks) {
        return process().due().stream()
                .map(Json::read)
                .filter(message -> of(message, tasks))
                .toList();
    }

    private static boolean of(JsonNode message, UUID... tasks) {
        return List.of(tasks).stream()
                .anyMatch(task -> message.path("keys").toString().contains(task.toString()));
    }

    void sent(JsonNode message) {
        process().sent(Json.write(message));
    }

    void failed(JsonNode message, Exception because) {
        process().failed(Json.write(message), because);
    }
}
