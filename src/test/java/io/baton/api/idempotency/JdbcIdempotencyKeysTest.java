package io.baton.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.idempotency.IdempotencyKeys.Terms;
import io.baton.platform.Sql;
import io.baton.store.Pool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The keys' promises on a real PostgreSQL, with the table as the migration makes it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcIdempotencyKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00.123456Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Claim.Scope SCOPE = new Claim.Scope("machine:crm", "k");
    private static final Answer ANSWER = new Answer(202, "application/json", "/api/v1/handoffs/1", "{\"é\":1}");

    private static EmbeddedPostgres server;
    private static DataSource store;

    private JdbcIdempotencyKeys keys;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        store = Pool.of(server);
        try (InputStream script = JdbcIdempotencyKeys.class.getResourceAsStream("/db/migration/V3__api.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            Sql.once(store, connection -> Sql.update(connection, sql));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        Sql.once(store, connection -> Sql.update(connection, "delete from idempotency_keys"));
        keys = new JdbcIdempotencyKeys(store);
    }

    @Test
    void the_first_answer_is_given_again() {
        keys.record(first(claim("f", NOW)), ANSWER);

        assertThat(claim("f", NOW.plusSeconds(5))).isEqualTo(new Claim.Answered(ANSWER));
        assertThat(claim("f", NOW.plus(DAY).minusSeconds(1))).isEqualTo(new Claim.Answered(ANSWER));
    }

    @Test
    void an_answer_without_location_comes_back_without() {
        Answer problem = new Answer(422, "application/problem+json", null, "{}");
        keys.record(first(claim("f", NOW)), problem);

        assertThat(claim("f", NOW)).isEqualTo(new Claim.Answered(problem));
    }

    @Test
    void another_request_may_not_use_the_key() {
        claim("f", NOW);

        assertThat(claim("g", NOW)).isEqualTo(new Claim.Taken());
        assertThat(claim("g", NOW.plus(MINUTE).plusSeconds(1))).isEqualTo(new Claim.Taken());
    }

    @Test
    void another_caller_may() {
        claim("f", NOW);

        Claim other = keys.claim(new Claim.Scope("machine:erp", "k"), "g", terms(NOW));
        assertThat(other).isInstanceOf(Claim.First.class);
    }

    @Test
    void a_request_still_running_is_told_until_its_lease_ends() {
        claim("f", NOW);

        assertThat(claim("f", NOW.plusSeconds(59))).isEqualTo(new Claim.Running());
        assertThat(claim("f", NOW.plusSeconds(60))).isEqualTo(new Claim.First(SCOPE, 2));
    }

    @Test
    void whoever_was_taken_for_dead_records_nothing() {
        Claim.First dead = first(claim("f", NOW));
        Claim.First alive = first(claim("f", NOW.plus(MINUTE)));

        keys.record(dead, new Answer(500, "x", null, "wrong"));
        keys.release(dead);
        keys.record(alive, ANSWER);
        keys.record(dead, new Answer(500, "x", null, "wrong"));

        assertThat(claim("f", NOW.plus(MINUTE))).isEqualTo(new Claim.Answered(ANSWER));
    }

    @Test
    void a_released_key_is_free() {
        keys.release(first(claim("f", NOW)));

        assertThat(claim("g", NOW)).isInstanceOf(Claim.First.class);
    }

    @Test
    void an_expired_key_is_free_and_its_answer_forgotten() {
        keys.record(first(claim("f", NOW)), ANSWER);
        Instant later = NOW.plus(DAY);

        assertThat(claim("g", later)).isInstanceOf(Claim.First.class);
        assertThat(claim("g", later.plusSeconds(1))).isEqualTo(new Claim.Running());
    }

    @Test
    void expired_keys_are_swept() {
        keys.claim(new Claim.Scope("machine:crm", "old"), "f", terms(NOW));

        new JdbcIdempotencyKeys(store).claim(SCOPE, "f", terms(NOW.plus(DAY).plusSeconds(1)));

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void of_many_at_once_one_is_first() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Claim>> claims = IntStream.range(0, 64)
                    .mapToObj(n -> (Callable<Claim>) () -> claim("f", NOW))
                    .toList();
            List<Future<Claim>> answers = threads.invokeAll(claims);

            int firsts = 0;
            for (Future<Claim> answer : answers) {
                firsts += answer.get() instanceof Claim.First ? 1 : 0;
            }
            assertThat(firsts).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private Claim claim(String fingerprint, Instant now) {
        return keys.claim(SCOPE, fingerprint, terms(now));
    }

    private static Terms terms(Instant now) {
        return new Terms(now, DAY, MINUTE);
    }

    private static Claim.First first(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.First.class);
        return (Claim.First) claim;
    }

    private static int count() {
        return Sql.once(
                store,
                connection -> Sql.query(connection, "select count(*) from idempotency_keys", row -> row.getInt(1))
                        .get(0));
    }
}
