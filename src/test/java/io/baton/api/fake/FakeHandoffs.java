package io.baton.api.fake;

import com.fasterxml.jackson.databind.node.TextNode;
import io.baton.api.AuditEntry;
import io.baton.api.HandoffDetail;
import io.baton.api.HandoffReader;
import io.baton.api.HandoffView;
import io.baton.api.Window;
import io.baton.handoff.HandoffState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Five handoffs, opened a minute apart; the newest waits. */
@Alternative
@ApplicationScoped
public class FakeHandoffs implements HandoffReader {

    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<HandoffView> HANDOFFS = IntStream.iterate(5, n -> n - 1)
            .limit(5)
            .mapToObj(FakeHandoffs::view)
            .toList();

    public static UUID id(int n) {
        return UUID.fromString("00000000-0000-4000-8000-00000000000" + n);
    }

    @Override
    public List<HandoffView> list(Query query, Window window) {
        return HANDOFFS.stream()
                .filter(handoff -> query.states().isEmpty() || query.states().contains(handoff.state()))
                .filter(handoff -> query.key() == null || query.key().equals(handoff.key()))
                .filter(handoff -> query.type() == null || query.type().equals(handoff.type()))
                .filter(handoff ->
                        query.engagement() == null || query.engagement().equals(handoff.engagement()))
                .filter(handoff ->
                        query.openedBefore() == null || !handoff.openedAt().isAfter(query.openedBefore()))
                .filter(handoff -> query.system() == null && query.code() == null)
                .filter(handoff -> window.after() == null
                        || handoff.openedAt().isBefore(window.after().at()))
                .limit(window.limit())
                .toList();
    }

    @Override
    public Optional<HandoffDetail> find(UUID id) {
        return HANDOFFS.stream()
                .filter(handoff -> handoff.id().equals(id))
                .map(FakeHandoffs::detail)
                .findFirst();
    }

    @Override
    public Optional<List<AuditEntry>> audit(UUID id) {
        return find(id).map(found ->
                List.of(new AuditEntry(1, FIRST, "machine:crm", "OPENED", null, "RECEIVED", null, "ab12", null)));
    }

    private static HandoffView view(int n) {
        Instant at = FIRST.plusSeconds(60L * n);
        boolean waits = n == 5;
        return new HandoffView(
                id(n),
                "sales-to-delivery",
                "deal-" + n,
                "deal-" + n,
                "Deal " + n,
                waits ? HandoffState.WAITING : HandoffState.COMPLETED,
                waits ? "contract-operations" : null,
                waits ? "1 task of contract-operations" : null,
                null,
                1,
                null,
                null,
                at,
                at);
    }

    private static HandoffDetail detail(HandoffView view) {
        return new HandoffDetail(
                view,
                List.of(new HandoffDetail.Step("sales-to-delivery.launch/read-deal", 1, FIRST, 12, null)),
                List.of(new HandoffDetail.Attempt(1, FIRST, FIRST, "WAITING", null, null, "f00d")),
                List.of(FakeTasks.missingData(0)),
                List.of(),
                List.of(new HandoffDetail.SuppliedValue(
                        "customer.currency", TextNode.valueOf("EUR"), "ada", FIRST, null)),
                null,
                null);
    }
}
