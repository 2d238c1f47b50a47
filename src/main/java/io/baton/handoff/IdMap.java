package io.baton.handoff;

import io.baton.platform.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the id map: in the very statement that records the step which learnt the ids, or not at all. */
final class IdMap {

    private static final Logger LOG = LoggerFactory.getLogger(IdMap.class);

    private static final Counter CHANGED = Counter.builder("baton.ids.changed")
            .description("Objects that got another id in a system than they had: possible duplicates there.")
            .register(Metrics.globalRegistry);

    private record Written(int recorded, int changed) {}

    private IdMap() {}

    /** Records a step, given as the values of {@link LedgerSql#RECORD}; answers whether it did. */
    static boolean record(DataSource store, @Nullable Object[] step, List<LearntId> ids) {
        Written written = Sql.once(
                store,
                c -> Sql.query(
                                c,
                                LedgerSql.RECORD_IDS,
                                row -> new Written(row.getInt("recorded"), row.getInt("changed")),
                                values(c, step, ids))
                        .get(0));
        if (written.changed() > 0) {
            CHANGED.increment(written.changed());
            LOG.warn("Step {} got other ids than were there before: {} of {}", step[0], written.changed(), ids.size());
        }
        return written.recorded() == 1;
    }

    private static @Nullable Object[] values(Connection c, @Nullable Object[] step, List<LearntId> ids)
            throws SQLException {
        Map<List<String>, LearntId> last = new LinkedHashMap<>(); // a row is written once in a statement
        ids.forEach(each -> last.put(List.of(each.object(), each.key(), each.system()), each));
        List<LearntId> once = List.copyOf(last.values());
        @Nullable Object[] all = Arrays.copyOf(step, step.length + 4);
        all[step.length] = texts(c, once, LearntId::object);
        all[step.length + 1] = texts(c, once, LearntId::key);
        all[step.length + 2] = texts(c, once, LearntId::system);
        all[step.length + 3] = texts(c, once, LearntId::id);
        return all;
    }

    private static Object texts(Connection c, List<LearntId> ids, Function<LearntId, String> part) throws SQLException {
        return c.createArrayOf("text", ids.stream().map(part).toArray());
    }
}
