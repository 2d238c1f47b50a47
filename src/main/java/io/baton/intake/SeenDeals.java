package io.baton.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import org.apache.camel.processor.idempotent.jpa.JpaMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;

/** The memory of the idempotent consumer that stands before the ledger, shared by all processes of one database. */
@Singleton
public class SeenDeals {

    @Produces
    @Singleton
    @Named("seenDeals")
    @io.quarkus.arc.Unremovable
    IdempotentRepository repository(EntityManagerFactory entities) {
        return new JpaMessageIdRepository(
                entities, work -> QuarkusTransaction.requiringNew().run(work), "signed-deals");
    }
}
