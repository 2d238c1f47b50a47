package io.baton.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads the id map in both directions. */
@ApplicationScoped
public class ExternalIds {

    private static final int MOST = 1000;

    private final EntityManager entities;

    public ExternalIds(EntityManager entities) {
        this.entities = entities;
    }

    /** The ids of an object in every system. */
    public List<ExternalId> of(String object, String key) {
        return read(
                "select i from ExternalId i where i.object = :one and i.key = :other order by i.system", object, key);
    }

    /** The objects that have or had this id in a system. */
    public List<ExternalId> having(String system, String id) {
        return read(
                "select i from ExternalId i where i.system = :one and (i.id = :other or i.previous = :other)"
                        + " order by i.object, i.key",
                system,
                id);
    }

    private List<ExternalId> read(String text, String one, String other) {
        return entities.createQuery(text, ExternalId.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .setMaxResults(MOST)
                .getResultList();
    }
}
