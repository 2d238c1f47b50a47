package io.baton.insight;

/** Reads what was measured; each statement takes type, since, until. */
final class FigureSql {

    private static final String ENDED = "where m.type = ? and m.finished_at >= ? and m.finished_at < ?";

    static final String SUMS = """
        select count(*) filter (where m.state = 'COMPLETED') as completed,
          count(*) filter (where m.state = 'CANCELLED') as cancelled,
          count(*) filter (where m.state = 'COMPLETED' and m.finished_at <= m.sla_at) as met,
          count(*) filter (where m.state = 'COMPLETED' and m.finished_at > m.sla_at) as missed,
          coalesce(sum(m.newer_facts), 0) as newer_facts, coalesce(sum(m.asked_anew), 0) as asked_anew,
          coalesce(sum(m.taken_up), 0) as taken_up,
          count(*) filter (where m.newer_facts > 0 or m.asked_anew > 0 or m.taken_up > 0) as reworked
        from measured_handoffs m
        """ + ENDED;

    // One sort for each kind of time; all four in one pass over the rows.
    static final String TIMES = """
        select %s from measured_handoffs m %s and m.state = 'COMPLETED' having count(*) > 0
        """.formatted(
            spread("cycle") + ", " + spread("people") + ", " + spread("systems") + ", " + spread("working"), ENDED);

    static final String FAILURES = """
        select m.kind, sum(m.times) as times, count(distinct m.handoff_id) as handoffs
        from measured_failures m %s group by m.kind order by 2 desc, 1
        """.formatted(ENDED);

    static final String HELD = """
        select m.place, count(distinct m.handoff_id) as handoffs
        from measured_waits m join measured_handoffs h on h.handoff_id = m.handoff_id and h.state = 'COMPLETED'
        %s and m.waits_for = 'PEOPLE' group by m.place
        """.formatted(ENDED);

    static final String STALLS = """
        select m.waits_for, m.place, m.owner_role, count(*) as handoffs, sum(m.millis) / 1000.0 as seconds
        from measured_waits m %s group by m.waits_for, m.place, m.owner_role order by seconds desc, 2, 3 limit 20
        """.formatted(ENDED);

    /** Takes the part's name first. */
    static final String PARTS = """
        select date_trunc(?, m.finished_at, 'UTC') as part, count(*) as completed,
          percentile_cont(0.5) within group (order by m.cycle_millis) / 1000 as median,
          count(m.sla_at) as counted, count(*) filter (where m.finished_at <= m.sla_at) as met
        from measured_handoffs m %s and m.state = 'COMPLETED' group by 1 order by 1
        """.formatted(ENDED);

    static final String UNDER_WAY = """
        select count(*) as handoffs, count(*) filter (where opened_at < ?) as late
        from handoffs where type = ? and state not in ('COMPLETED', 'CANCELLED')
        """;

    static final String MEASURED_TYPE = "select type from measured_handoffs where type = ? limit 1";

    /** Takes the listing's own parameter, if it has one, and then the place to go on from and the limit. */
    static String listing(Listing.Of of) {
        return """
            select m.* from measured_handoffs m %s and %s
              and (?::timestamptz is null or (m.finished_at, m.handoff_id) < (?, ?))
            order by m.finished_at desc, m.handoff_id desc limit ?
            """.formatted(ENDED, of.condition());
    }

    private static String spread(String time) {
        return """
            percentile_cont(array[0.5, 0.9]) within group (order by m.%1$s_millis) as %1$s,
            sum(m.%1$s_millis) / 1000.0 as %1$s_total\
            """.formatted(time);
    }

    private FigureSql() {}
}
