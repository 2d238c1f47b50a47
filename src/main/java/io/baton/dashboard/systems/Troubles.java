package io.baton.dashboard.systems;

import io.baton.handoff.HandoffState;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/** What open handoffs are in trouble with, by the code of their failure. */
@ApplicationScoped
public class Troubles {

    private static final String BY_CODE = """
        select failure_code, state, count(*) from handoffs
        where finished_at is null and state in ('RETRYING', 'FAILED') group by failure_code, state
        order by count(*) desc, failure_code limit 50
        """;

    private final DataSource store;

    public Troubles(DataSource store) {
        this.store = store;
    }

    /** One class of errors: how many handoffs wait because of it, and whether Baton tries again by itself. */
    record Trouble(String code, boolean retrying, long handoffs) {

        /** Whether the system is the one that the code names. */
        boolean isOf(String system) {
            return code.toLowerCase(Locale.ROOT).startsWith(system + "_");
        }
    }

    /** The commonest first. */
    List<Trouble> list() {
        return Sql.once(
                store,
                c -> Sql.query(
                        c,
                        BY_CODE,
                        row -> new Trouble(
                                Objects.toString(row.getString(1), "unknown"),
                                row.getString(2).equals(HandoffState.RETRYING.name()),
                                row.getLong(3))));
    }
}
