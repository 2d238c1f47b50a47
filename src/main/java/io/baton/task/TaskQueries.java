package io.baton.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tasks for lists and pages, always as they are stored now: they are detached, so that no session keeps an old one. */
@ApplicationScoped
public class TaskQueries {

    private final EntityManager entities;

    public TaskQueries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is looked for.
     *
     * @param owners  any of these roles owns it or was asked when it was late; empty for all
     * @param state   null for any
     * @param handoff null for any
     */
    public record Filter(
            Set<String> owners,
            @Nullable TaskState state,
            @Nullable UUID handoff) {}

    /**
     * Which part of the list, which is ordered newest first by opening and then by id.
     *
     * @param openedBefore the last task already seen, or null with {@code id} for the beginning
     */
    public record Page(
            @Nullable Instant openedBefore, @Nullable UUID id, int limit) {}

    public List<Task> list(Filter filter, Page page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("select t from Task t where 1 = 1");
        if (!filter.owners().isEmpty()) {
            text.append(" and (t.owner in :owners or array_intersects(t.escalatedTo, :roles))");
            parameters.put("owners", filter.owners());
            parameters.put("roles", filter.owners().toArray(String[]::new));
        }
        add("t.state = :state", "state", filter.state(), text, parameters);
        add("t.handoff = :handoff", "handoff", filter.handoff(), text, parameters);
        if (page.openedBefore() != null && page.id() != null) {
            text.append(" and (t.openedAt < :before or (t.openedAt = :before and t.id < :id))");
            parameters.put("before", page.openedBefore());
            parameters.put("id", page.id());
        }
        text.append(" order by t.openedAt desc, t.id desc");
        TypedQuery<Task> query = entities.createQuery(text.toString(), Task.class);
        parameters.forEach(query::setParameter);
        List<Task> tasks = query.setMaxResults(page.limit()).getResultList();
        tasks.forEach(entities::detach);
        return tasks;
    }

    /** The tasks of a handoff that is archived, newest first. */
    public List<Task> archived(UUID handoff) {
        String text = "select * from archived_tasks where handoff_id = :handoff order by opened_at desc, id desc";
        @SuppressWarnings("unchecked") // the query says which class
        List<Task> tasks = entities.createNativeQuery(text, Task.class)
                .setParameter("handoff", handoff)
                .getResultList();
        tasks.forEach(entities::detach);
        return tasks;
    }

    public Optional<Task> find(UUID id) {
        Optional<Task> task = Optional.ofNullable(entities.find(Task.class, id));
        task.ifPresent(entities::detach);
        return task;
    }

    private static void add(
            String clause, String name, @Nullable Object value, StringBuilder text, Map<String, Object> parameters) {
        if (value != null) {
            text.append(" and ").append(clause);
            parameters.put(name, value);
        }
    }
}
