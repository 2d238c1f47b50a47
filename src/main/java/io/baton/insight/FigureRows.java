package io.baton.insight;

import io.baton.handoff.Failure;
import io.baton.insight.Figures.FailureClass;
import io.baton.insight.Figures.Part;
import io.baton.insight.Figures.Rework;
import io.baton.insight.Figures.ServiceLevel;
import io.baton.insight.Figures.Times;
import io.baton.insight.Listing.Of;
import io.baton.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of {@link FigureSql} as figures of one type and period. */
record FigureRows(String type, Period period) {

    private static final double MILLIS = 1000;

    /** What all that ended come to. */
    record Sums(long completed, Figures.Ended ended, ServiceLevel sla, Rework rework) {}

    Sums sums(ResultSet row) throws SQLException {
        long completed = row.getLong("completed");
        long met = row.getLong("met");
        long missed = row.getLong("missed");
        return new Sums(
                completed,
                new Figures.Ended(completed, row.getLong("cancelled"), listing(Of.ENDED)),
                new ServiceLevel(met, missed, share(met, met + missed), listing(Of.LATE)),
                new Rework(
                        row.getLong("newer_facts"),
                        row.getLong("asked_anew"),
                        row.getLong("taken_up"),
                        row.getLong("reworked"),
                        listing(Of.REWORKED)));
    }

    static Times times(ResultSet row) throws SQLException {
        return new Times(spread(row, "cycle"), spread(row, "people"), spread(row, "systems"), spread(row, "working"));
    }

    FailureClass failure(ResultSet row) throws SQLException {
        Failure.Kind kind = Failure.Kind.valueOf(row.getString("kind"));
        String listing = new Listing(type, period, Of.FAILED, null, kind).query();
        return new FailureClass(kind, row.getLong("times"), row.getLong("handoffs"), listing);
    }

    Figures.Stall stall(ResultSet row, @Nullable String looksAfterFailures) throws SQLException {
        String at = row.getString("place");
        String owner = row.getString("owner_role");
        return new Figures.Stall(
                Figures.WaitsFor.valueOf(row.getString("waits_for")),
                at,
                owner.isEmpty() ? looksAfterFailures : owner,
                row.getLong("handoffs"),
                row.getDouble("seconds"),
                listing(Of.WAITED, at));
    }

    static Part part(ResultSet row) throws SQLException {
        return new Part(
                Objects.requireNonNull(Sql.instant(row, "part")),
                row.getLong("completed"),
                row.getDouble("median"),
                share(row.getLong("met"), row.getLong("counted")));
    }

    String listing(Of of) {
        return listing(of, null);
    }

    String listing(Of of, @Nullable String at) {
        return new Listing(type, period, of, at, null).query();
    }

    /** Null of none. */
    static @Nullable Double share(long some, long all) {
        return all == 0 ? null : (double) some / all;
    }

    private static Spread spread(ResultSet row, String time) throws SQLException {
        Double[] both = (Double[]) row.getArray(time).getArray();
        return new Spread(both[0] / MILLIS, both[1] / MILLIS, row.getDouble(time + "_total"));
    }
}
