package io.baton.handoff;

import io.baton.handoff.BrokenLink.Fault;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Proves the audit chains of all handoffs whole, a batch at a time while work goes on: every row follows from the one
 * before, and the newest is the one the handoff itself names, so that a cut end is found too.
 */
@ApplicationScoped
public class AuditChain {

    private static final int BATCH = 1000;
    private static final List<String> LIVE_AND_ARCHIVED = List.of("", "archived_");
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource store;

    public AuditChain(DataSource store) {
        this.store = store;
    }

    private record Part(ChainReport report, @Nullable UUID last) {}

    /** Looks at every chain, in the order the handoffs were opened and archived ones last, up to the first broken one. */
    public ChainReport verify() {
        ChainReport report = ChainReport.EMPTY;
        for (String tables : LIVE_AND_ARCHIVED) {
            UUID last = FIRST;
            while (last != null && report.isWhole()) {
                Part part = part(tables, last);
                report = report.plus(part.report());
                last = part.last();
            }
            report = report.isWhole() ? withoutHandoff(tables, report) : report;
        }
        return report;
    }

    private Part part(String tables, UUID after) {
        String sql = ChainSql.BATCH.formatted(tables);
        return Sql.once(store, c -> Sql.query(c, sql, AuditChain::part, after, BATCH))
                .get(0);
    }

    private ChainReport withoutHandoff(String tables, ChainReport report) {
        String sql = ChainSql.WITHOUT_HANDOFF.formatted(tables);
        List<BrokenLink> orphans = Sql.once(store, c -> Sql.query(c, sql, AuditChain::link));
        return orphans.isEmpty() ? report : new ChainReport(report.handoffs(), report.rows(), orphans.get(0));
    }

    private static Part part(ResultSet row) throws SQLException {
        BrokenLink broken = row.getString("fault") == null ? null : link(row);
        ChainReport report = new ChainReport(row.getLong("handoffs"), row.getLong("rows"), broken);
        return new Part(report, row.getObject("last", UUID.class));
    }

    private static BrokenLink link(ResultSet row) throws SQLException {
        HandoffId handoff = new HandoffId(row.getObject("handoff_id", UUID.class));
        return new BrokenLink(handoff, row.getInt("seq"), Fault.valueOf(row.getString("fault")));
    }
}
