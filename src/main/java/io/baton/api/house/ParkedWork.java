package io.baton.api.house;

import io.baton.platform.Sql;
import io.baton.system.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** Counts the handoffs that are parked until a system answers or has room. */
@ApplicationScoped
class ParkedWork {

    private static final String COUNT =
            "select failure_code, count(*) from handoffs where state = 'RETRYING' group by failure_code";

    private static final List<String> ENDINGS = List.of("_" + Condition.CIRCUIT_OPEN, "_" + Condition.NO_SLOT);

    private final DataSource store;

    ParkedWork(DataSource store) {
        this.store = store;
    }

    private record Waiting(String code, long handoffs) {}

    /** By the system's name; a system that nothing waits for is left out. */
    Map<String, Long> bySystem() {
        List<Waiting> all =
                Sql.once(store, c -> Sql.query(c, COUNT, row -> new Waiting(row.getString(1), row.getLong(2))));
        Map<String, Long> counts = new HashMap<>();
        for (Waiting each : all) {
            ENDINGS.stream()
                    .filter(each.code()::endsWith)
                    .map(ending -> each.code().substring(0, each.code().length() - ending.length()))
                    .forEach(system -> counts.merge(system.toLowerCase(Locale.ROOT), each.handoffs(), Long::sum));
        }
        return counts;
    }
}
