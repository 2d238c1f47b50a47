package io.baton.insight;

import io.baton.insight.Figures.GateLook;
import io.baton.insight.Listing.Of;
import io.baton.platform.Sql;
import io.baton.policy.Definitions;
import io.baton.policy.definition.Definition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Figures over what was measured: six statements for a type, which read the rows of the period and nothing else. */
@ApplicationScoped
public class FigureBook {

    private final DataSource store;
    private final Definitions definitions;
    private final ServiceLevels levels;
    private final Clock clock;

    public FigureBook(DataSource store, Definitions definitions, ServiceLevels levels, Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.levels = levels;
        this.clock = clock;
    }

    /** The types that are defined now, in order. */
    public Set<String> types() {
        return new TreeSet<>(definitions.all().keySet());
    }

    /** Whether the type is defined now or any handoff of it was measured. */
    public boolean knows(String type) {
        return definitions.all().containsKey(type)
                || !Sql.once(store, c -> Sql.query(c, FigureSql.MEASURED_TYPE, row -> row.getString(1), type))
                        .isEmpty();
    }

    /** The figures of a type; all of them are zero or left out where nothing ended. */
    public Figures of(String type, Period period) {
        return Sql.once(store, c -> of(c, type, period));
    }

    private Figures of(Connection c, String type, Period period) throws SQLException {
        FigureRows rows = new FigureRows(type, period);
        Definition definition = definitions.all().get(type);
        String looksAfter = definition == null ? null : definition.exceptionOwner();
        FigureRows.Sums sums = query(c, FigureSql.SUMS, rows::sums, rows).get(0);
        return new Figures(
                type,
                sums.ended(),
                underWay(c, type),
                query(c, FigureSql.TIMES, FigureRows::times, rows).stream()
                        .findFirst()
                        .orElse(null),
                sums.sla(),
                sums.rework(),
                query(c, FigureSql.FAILURES, rows::failure, rows),
                definition == null ? List.of() : gates(definition, sums.completed(), held(c, rows), rows),
                query(c, FigureSql.STALLS, row -> rows.stall(row, looksAfter), rows),
                Sql.query(c, FigureSql.PARTS, FigureRows::part, period.part(), type, period.since(), period.until()));
    }

    private static <T> List<T> query(Connection c, String sql, Sql.Row<T> reader, FigureRows of) throws SQLException {
        Period period = of.period();
        return Sql.query(c, sql, reader, of.type(), period.since(), period.until());
    }

    private Figures.UnderWay underWay(Connection c, String type) throws SQLException {
        Instant lateBefore = levels.lateBefore(clock.instant()).get(type);
        return Sql.query(
                        c,
                        FigureSql.UNDER_WAY,
                        row -> new Figures.UnderWay(row.getLong("handoffs"), row.getLong("late")),
                        lateBefore,
                        type)
                .get(0);
    }

    private record Held(String gate, long handoffs) {}

    private static Map<String, Long> held(Connection c, FigureRows rows) throws SQLException {
        Map<String, Long> held = new HashMap<>();
        query(c, FigureSql.HELD, row -> new Held(row.getString(1), row.getLong(2)), rows)
                .forEach(each -> held.put(each.gate(), each.handoffs()));
        return held;
    }

    private static List<GateLook> gates(Definition definition, long all, Map<String, Long> held, FigureRows rows) {
        return Stream.concat(
                        definition.checkpoints().stream().map(each -> gate(each.name(), each.title(), all, held, rows)),
                        definition.approvals().stream().map(each -> gate(each.name(), each.title(), all, held, rows)))
                .toList();
    }

    private static GateLook gate(String name, String title, long all, Map<String, Long> held, FigureRows rows) {
        long asked = held.getOrDefault(name, 0L);
        return new GateLook(name, title, asked, FigureRows.share(all - asked, all), rows.listing(Of.HELD, name));
    }
}
