package io.baton.dashboard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.dashboard.HandoffObjects;
import io.baton.platform.Sql;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Notes beside each handoff of the board what it shows and filters by: region, practice and price lie deep inside recorded steps,
 * where no index reaches. Of those that ended only the last are looked at, since most are noted while open. Idempotent; what was noted is noted again when the handoff's data has changed.
 */
@Singleton
@Named("factsKeeper")
@Unremovable
@RegisterForReflection
public class FactsKeeper {

    private static final int MOST = 200;
    private static final int BATCH = 5000;

    // Looked at again only with newer data, or as long as something was not known and anything has happened since.
    private static final String CHANGED = """
        with board as (
          select id, revision, updated_at from handoffs where finished_at is null
          union all
          (select id, revision, updated_at from handoffs where finished_at is not null
            order by finished_at desc limit 50))
        select h.id, h.revision, h.updated_at from board h left join handoff_facts f on f.handoff_id = h.id
        where f.revision is distinct from h.revision
          or (f.as_of < h.updated_at and (f.price is null or f.region is null or f.practice is null))
        order by h.updated_at limit ?
        """;
    private static final String NOTE = """
        insert into handoff_facts (handoff_id, revision, as_of, region, practice, price, currency)
        select id, ?, ?, ?, ?, ?, ? from handoffs where id = ?
        on conflict (handoff_id) do update set revision = excluded.revision, as_of = excluded.as_of,
          region = excluded.region, practice = excluded.practice, price = excluded.price, currency = excluded.currency
        """;

    // With the facts of all that ever ended beside them, those of open ones would be looked for among a million.
    private static final String FORGET = """
        delete from handoff_facts where handoff_id in (
          select f.handoff_id from handoff_facts f join handoffs h on h.id = f.handoff_id
          where h.finished_at < (select finished_at from handoffs where finished_at is not null
            order by finished_at desc offset ? limit 1) limit ?)
        """;

    private final DataSource store;
    private final HandoffObjects objects;

    public FactsKeeper(DataSource store, HandoffObjects objects) {
        this.store = store;
        this.objects = objects;
    }

    private record Changed(UUID id, Instant revision, Instant at) {}

    /** Takes the next ones, at most 200; answers how many. */
    public int takeChanged() {
        List<Changed> changed = Sql.once(store, c -> Sql.query(c, CHANGED, FactsKeeper::changed, MOST));
        changed.forEach(each -> {
            ObjectNode known = known(each.id());
            Sql.once(store, c -> note(c, each, known));
        });
        return changed.size();
    }

    /** Lets go of what the board shows no more; answers how many. */
    public int forgetEnded() {
        int all = 0;
        int batch;
        do {
            batch = Sql.<Integer>once(store, c -> Sql.update(c, FORGET, Board.LOOKED, BATCH));
            all += batch;
        } while (batch == BATCH);
        return all;
    }

    /** A record that is no JSON has no facts; it must not keep the others from having theirs. */
    private ObjectNode known(UUID handoff) {
        try {
            return objects.of(handoff);
        } catch (UncheckedIOException unreadable) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static int note(Connection c, Changed handoff, ObjectNode known) throws SQLException {
        JsonNode price = known.path("contract").path("billing").path("price");
        return Sql.update(
                c,
                NOTE,
                handoff.revision(),
                handoff.at(),
                text(known.path("customer").path("region")),
                text(known.path("project").path("practice")),
                decimal(price.path("amount")),
                text(price.path("currency")),
                handoff.id());
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        return value.asText().matches("-?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(value.asText()) : null;
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(Sql.instant(row, "revision")),
                Objects.requireNonNull(Sql.instant(row, "updated_at")));
    }
}
