package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Ask;
import io.baton.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A task as it is read; written by {@link TaskBook} and {@link Completions} alone. */
@Entity
@Immutable
@Table(name = "tasks")
@NullUnmarked
public class Task {

    @Id
    private UUID id;

    @Column(name = "handoff_id")
    private UUID handoff;

    @Column(name = "handoff_type")
    private String handoffType;

    @Column(name = "business_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private Ask.Kind kind;

    private String gate;

    @Column(name = "owner_role")
    private String owner;

    private String title;

    @ColumnTransformer(read = "cast(problems as text)")
    private String problems;

    @ColumnTransformer(read = "cast(facts as text)")
    private String facts;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private String outcome;

    @ColumnTransformer(read = "cast(supplied as text)")
    private String supplied;

    private String comment;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "completed_at")
    private Instant closedAt;

    @Column(name = "completed_by")
    private String completedBy;

    private String assignee;

    @Column(name = "stands_since")
    private Instant standsSince;

    private int level;

    @Column(name = "escalated_to")
    private String[] escalatedTo;

    private int version;

    /**
     * How a task was closed.
     *
     * @param outcome an {@link Outcome}, or {@code NO_LONGER_ASKED}, {@code FACTS_CHANGED} or {@code HANDOFF_ENDED}
     * @param by      who answered, or null when nobody did
     */
    public record Closing(
            String outcome,
            @Nullable String by,
            Instant at,
            @Nullable String comment) {}

    protected Task() {}

    public UUID id() {
        return id;
    }

    public UUID handoff() {
        return handoff;
    }

    public String handoffType() {
        return handoffType;
    }

    /** The handoff's business key. */
    public String key() {
        return key;
    }

    public Ask.Kind kind() {
        return kind;
    }

    public String gate() {
        return gate;
    }

    public String owner() {
        return owner;
    }

    public String title() {
        return title;
    }

    /** A list of {@code path, label, kind, reason, owner} and, where something stood there, {@code value}. */
    public JsonNode problems() {
        return Json.read(problems);
    }

    /** Label to value. */
    public JsonNode facts() {
        return Json.read(facts);
    }

    public TaskState state() {
        return state;
    }

    /** The supplied value for each path. */
    public JsonNode supplied() {
        return Json.read(supplied);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Who has claimed it. */
    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** Since when its clock stands still, because its handoff waits for a system; empty while it goes, and once it is closed. */
    public Optional<Instant> standsSince() {
        return state == TaskState.OPEN ? Optional.ofNullable(standsSince) : Optional.empty();
    }

    /** How often it was escalated. */
    public int level() {
        return level;
    }

    /** The roles that may settle it besides its owner, in the order they were asked. */
    public List<String> escalatedTo() {
        return List.of(escalatedTo);
    }

    /** How it was closed; empty while it is open. */
    public Optional<Closing> closing() {
        return Optional.ofNullable(closedAt).map(at -> new Closing(outcome, completedBy, at, comment));
    }

    /** Sent back with an answer, so that nobody answers what they have not seen. */
    public int version() {
        return version;
    }
}
