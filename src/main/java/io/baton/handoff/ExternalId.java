package io.baton.handoff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the id map as it is read; written by the ledger with the step that learnt it. */
@Entity
@Immutable
@IdClass(ExternalId.Place.class)
@Table(name = "external_ids")
@NullUnmarked
public class ExternalId {

    /** What a row is found by. */
    public record Place(String object, String key, String system) implements Serializable {}

    @Id
    private String object;

    @Id
    private String key;

    @Id
    private String system;

    private String id;

    @Column(name = "previous_id")
    private String previous;

    @Column(name = "handoff_id")
    private UUID handoff;

    @Column(name = "step_key")
    private String step;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ExternalId() {}

    public String object() {
        return object;
    }

    public String key() {
        return key;
    }

    public String system() {
        return system;
    }

    /** The newest id there. */
    public String id() {
        return id;
    }

    /** Another id that was there before, which may be a duplicate; null when there was none. */
    public @Nullable String previous() {
        return previous;
    }

    public UUID handoff() {
        return handoff;
    }

    /** The key of the step that learnt it. */
    public String step() {
        return step;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
