package io.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.HouseStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExternalIdsTest {

    private final String key = "k-" + Ids.TIME_ORDERED.next();

    @Test
    void the_map_is_read_in_both_directions_and_by_the_id_of_before() {
        write("project", "psa", "now-" + key, "before-" + key);
        write("project", "erp", "j-" + key, null);

        try (EntityManagerFactory factory = new HibernatePersistenceConfiguration("ids")
                        .managedClass(ExternalId.class)
                        .property("jakarta.persistence.nonJtaDataSource", HouseStore.get())
                        .createEntityManagerFactory();
                EntityManager entities = factory.createEntityManager()) {
            ExternalIds ids = new ExternalIds(entities);

            assertThat(ids.of("project", key)).extracting(ExternalId::system).containsExactly("erp", "psa");
            assertThat(ids.having("psa", "now-" + key))
                    .extracting(ExternalId::key)
                    .containsExactly(key);
            assertThat(ids.having("psa", "before-" + key))
                    .extracting(ExternalId::previous)
                    .containsExactly("before-" + key);
            assertThat(ids.having("erp", "now-" + key)).isEmpty();
        }
    }

    private void write(String object, String system, String id, String previous) {
        Sql.once(
                HouseStore.get(),
                c -> Sql.update(
                        c,
                        "insert into external_ids values (?, ?, ?, ?, ?, ?, 'step', ?)",
                        object,
                        key,
                        system,
                        id,
                        previous,
                        Ids.TIME_ORDERED.next(),
                        Instant.EPOCH));
    }
}
