package io.baton.api.fake;

import io.baton.api.HandoffReader.Query;
import io.baton.api.ReplayDesk;
import io.baton.handoff.HandoffState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Set;

/** A plan of one handoff, named p1; the type {@code everything} matches too many. */
@Alternative
@ApplicationScoped
public class FakeReplays implements ReplayDesk {

    public static final String PLAN = "p1";

    @Override
    public Plan plan(Query query) {
        Planned item = new Planned(
                FakeHandoffs.id(5),
                "sales-to-delivery",
                "deal-5",
                "Deal 5",
                HandoffState.FAILED,
                "launch/customer",
                Set.of("netsuite"),
                List.of("launch/read-deal"),
                List.of("launch/customer"));
        int count = "everything".equals(query.type()) ? MOST + 1 : 1;
        return new Plan(PLAN, count, Set.of("netsuite"), List.of(item));
    }

    @Override
    public boolean execute(Query query, String plan, String by, String reason) {
        return plan.equals(PLAN);
    }
}
