package io.baton.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.notice.Notice.Audience;
import io.baton.platform.Digests;
import io.baton.platform.Json;
import io.baton.policy.Directory;
import io.baton.policy.definition.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what the mappings of the channels read: a notice, or a digest of several for the same people, whose {@code event}
 * is {@code DIGEST} and whose {@code tasks} are the notices. Every message names its {@code channel} and, in {@code keys}, what it
 * tells of; the {@code key} of a message is the same when the same is told again.
 */
@ApplicationScoped
class Messages {

    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm z", Locale.ENGLISH);

    private final NoticeConfig config;
    private final Directory directory;
    private final TaskLinks links;

    Messages(NoticeConfig config, Directory directory, TaskLinks links) {
        this.config = config;
        this.directory = directory;
        this.links = links;
    }

    /** All to one audience; at least one. */
    String write(List<Notice> notices) {
        Notice first = notices.get(0);
        ObjectNode message = notices.size() == 1 ? notice(first) : digest(notices);
        message.put("channel", first.channel());
        addresses(first.audience()).forEach(message.putArray("to")::add);
        notices.stream().map(Notice::key).forEach(message.putArray("keys")::add);
        return Json.write(message);
    }

    /** What a message tells of. */
    static List<String> keys(JsonNode message) {
        return Json.MAPPER.convertValue(
                message.path("keys"), Json.MAPPER.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private ObjectNode digest(List<Notice> notices) {
        Notice first = notices.get(0);
        ObjectNode digest = Json.MAPPER.createObjectNode();
        String keys = notices.stream().map(Notice::key).sorted().collect(Collectors.joining(" "));
        digest.put("key", "digest/" + Digests.sha256(keys));
        digest.put("event", "DIGEST");
        digest.put("count", notices.size());
        digest.put("asked", label(first, first.to()));
        digest.put("owner", label(first, first.owner()));
        digest.put("url", config.address() + "/work");
        notices.stream().map(this::notice).forEach(digest.putArray("tasks")::add);
        return digest;
    }

    private ObjectNode notice(Notice of) {
        ObjectNode notice = Json.MAPPER.createObjectNode();
        notice.put("task", of.task().toString());
        notice.put("key", of.key());
        notice.put("event", of.event());
        notice.put("level", of.level());
        notice.put("kind", of.kind());
        notice.put("title", of.title());
        notice.put("owner", label(of, of.owner()));
        notice.put("asked", label(of, of.to()));
        notice.put("engagement", of.engagement());
        notice.put("due", due(of.due()));
        notice.put("url", config.address() + "/go/" + links.to(of.task()));
        notice.set("problems", Json.read(of.problems()));
        return notice;
    }

    private String label(Notice of, String role) {
        return directory.roleOf(of.handoffType(), role).map(Role::label).orElse(role);
    }

    /** Where the firm is, since one message may go to people in several places. */
    private String due(Instant at) {
        ZoneId zone = directory.zone();
        return DUE.format(at.atZone(zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone)); // of UTC it writes Z else
    }

    /** Whoever is asked now and, that they know of it, the owner. */
    private Set<String> addresses(Audience people) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String role : List.of(people.to(), people.owner())) {
            addresses.add(config.to().getOrDefault(role, role + "@" + config.domain()));
        }
        return addresses;
    }
}
