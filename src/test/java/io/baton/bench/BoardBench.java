package io.baton.bench;

import io.baton.bench.Bench.House;
import io.baton.journey.BatonProcess;
import io.baton.platform.Sql;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** How long the board takes with a hundred open handoffs, and with ten thousand and a million ended ones. */
final class BoardBench {

    private static final int WARM_UP = 300;
    private static final int LOOKS = 200;
    private static final String[] PAGES = {"/", "/?stage=PEOPLE", "/?region=EMEA", "/?owner=billing"};

    private static final String HANDOFFS = """
        insert into handoffs (id, type, business_key, engagement, title, state, revision, fingerprint, data, claims,
          owner_role, waiting_for, failure_code, audit_seq, audit_hash, opened_at, updated_at, finished_at)
        select gen_random_uuid(), 'sales-to-delivery', ?::text || n, 'e-' || n, 'Stored deal ' || n,
          case when ? then 'COMPLETED' else (array['WAITING', 'WAITING', 'RETRYING', 'FAILED'])[1 + n % 4] end,
          now(), md5(n::text), '{}', 1, case when n % 2 = 0 then 'billing' else 'delivery-lead' end,
          'Commercial terms: Price', 'NETSUITE_DOWN', 2, md5(n::text), now() - n * interval '1 second', now(),
          case when ? then now() - n * interval '1 second' end
        from generate_series(1, ?) n
        """;
    private static final String FACTS = """
        insert into handoff_facts (handoff_id, revision, as_of, region, practice, price, currency)
        select id, revision, updated_at, (array['EMEA', 'AMER', 'APAC'])[1 + abs(hashtext(business_key)) % 3],
          'Supply Chain', 50000, 'EUR' from handoffs where finished_at is null
        on conflict do nothing
        """;

    private final House house;
    private final PrintStream out;
    private final HttpClient http = HttpClient.newHttpClient();

    BoardBench(House house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    void run() throws IOException {
        try (BatonProcess baton = house.process("board").with("baton.security.limits.requests-per-caller", "1000000")) {
            baton.start();
            fill("few-", false, 100);
            double[] few = measure(baton);
            fill("many-", false, 9_900);
            fill("ended-", true, 1_000_000);
            double[] many = measure(baton);
            out.printf("%nThe board, median of %d looks one after the other, in ms%n", LOOKS);
            out.println("  page               100 open   10,000 open and 1,000,000 ended   ratio");
            for (int i = 0; i < PAGES.length; i++) {
                out.printf(
                        Locale.ROOT, "  %-16s %10.1f   %32.1f   %5.2f%n", PAGES[i], few[i], many[i], many[i] / few[i]);
            }
        }
    }

    private void fill(String prefix, boolean ended, int count) {
        Sql.once(house.store().source(), c -> Sql.update(c, HANDOFFS, prefix, ended, ended, count));
        Sql.once(house.store().source(), c -> Sql.update(c, FACTS));
        Sql.once(house.store().source(), c -> Sql.update(c, "vacuum analyze"));
    }

    private double[] measure(BatonProcess baton) {
        return Arrays.stream(PAGES)
                .mapToDouble(page -> median(baton.url() + page))
                .toArray();
    }

    private double median(String url) {
        for (int i = 0; i < WARM_UP; i++) {
            look(url);
        }
        double[] millis = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            millis[i] = look(url);
        }
        Arrays.sort(millis);
        return millis[LOOKS / 2];
    }

    private double look(String url) {
        String pair = Base64.getEncoder().encodeToString("vic:vic-demo".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Basic " + pair)
                .header("Accept", "text/html")
                .build();
        long start = System.nanoTime();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(url + " answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
