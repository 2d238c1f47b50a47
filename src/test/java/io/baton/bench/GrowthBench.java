package io.baton.bench;

import io.baton.bench.Bench.House;
import io.baton.bench.Load.Cost;
import io.baton.journey.BatonProcess;
import io.baton.platform.Sql;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The same load over a thousand, a hundred thousand and a million stored handoffs, ended and waiting ones. */
final class GrowthBench {

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 1000);
    private static final int DEALS = Integer.getInteger("bench.deals", 600);
    private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);

    private static final String HANDOFFS = """
        insert into handoffs (id, type, business_key, engagement, title, state, revision, fingerprint, data, claims,
          due_at, audit_seq, audit_hash, opened_at, updated_at, finished_at)
        select gen_random_uuid(), 'sales-to-delivery', 'stored-' || n, 'stored-' || n, 'A stored deal',
          case when n % 100 = 0 then 'WAITING' else 'COMPLETED' end, now(), md5(n::text), '{}', 1,
          case when n % 100 = 0 then now() + interval '30 days' end, 2, md5(n::text),
          now() - n * interval '1 second', now(), case when n % 100 > 0 then now() end
        from generate_series(?, ?) n
        """;

    private static final String STEPS = """
        insert into steps (handoff_id, step_key, revision, claim, body, variables, started_at, recorded_at)
        select id, 'sales-to-delivery.launch/step-' || s, revision, 1, null, repeat('x', 500), opened_at, opened_at
        from handoffs, generate_series(1, 5) s where business_key like 'stored-%'
          and not exists (select 1 from steps where handoff_id = id)
        """;

    private static final String AUDIT = """
        insert into audit (handoff_id, seq, at, actor, action, facts, hash)
        select id, s, opened_at, 'baton-1', 'stored', '{}', audit_hash
        from handoffs, generate_series(1, 2) s where business_key like 'stored-%'
          and not exists (select 1 from audit where handoff_id = id)
        """;

    // As the board has noted them long since; it would else catch up on ten thousand open ones while the load runs.
    private static final String FACTS = """
        insert into handoff_facts (handoff_id, revision, as_of, region, practice, price, currency)
        select id, revision, updated_at, 'EMEA', 'Data', 100000, 'EUR'
        from handoffs where business_key like 'stored-%' and finished_at is null
        on conflict do nothing
        """;

    private final House house;
    private final PrintStream out;
    private int stored;

    GrowthBench(House house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    void run() throws IOException {
        try (BatonProcess schema = house.process("schema")) {
            schema.start();
        }
        out.printf("%n%d deals at each size after %d to warm up, 16 at once%n", DEALS, WARM_UP);
        out.println("  stored        /s   CPU ms   PostgreSQL ms   CPU to the first");
        double first = 0;
        for (int size : SIZES) {
            fill(size);
            Cost cost = measure(size);
            first = first == 0 ? cost.cpuMillis() : first;
            out.printf(
                    Locale.ROOT,
                    "%8d   %7.1f   %6.2f   %13.2f   %16.2f%n",
                    size,
                    cost.perSecond(),
                    cost.cpuMillis(),
                    cost.storeMillis(),
                    cost.cpuMillis() / first);
        }
    }

    private void fill(int size) {
        Sql.inTransaction(house.store().source(), c -> {
            Sql.update(c, HANDOFFS, stored + 1, size);
            Sql.update(c, STEPS);
            Sql.update(c, FACTS);
            return Sql.update(c, AUDIT);
        });
        stored = size;
        Sql.once(house.store().source(), c -> Sql.update(c, "vacuum analyze"));
        Sql.once(house.store().source(), c -> Sql.update(c, "checkpoint"));
    }

    private Cost measure(int size) throws IOException {
        try (BatonProcess baton = house.process("over-" + size)) {
            baton.start();
            house.load().run(WARM_UP, baton);
            return house.load().run(DEALS, baton);
        }
    }
}
