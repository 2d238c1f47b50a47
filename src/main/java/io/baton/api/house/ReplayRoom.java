package io.baton.api.house;

import io.baton.api.HandoffReader;
import io.baton.api.HandoffReader.Query;
import io.baton.api.HandoffView;
import io.baton.api.ReplayDesk;
import io.baton.api.Window;
import io.baton.handoff.Itinerary;
import io.baton.handoff.Itinerary.Leg;
import io.baton.handoff.Replays;
import io.baton.handoff.Replays.Member;
import io.baton.platform.Digests;
import io.baton.platform.TerminalFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans from the ledger and the loaded routes; a plan is named by the digest of all it says and of every handoff's state. */
@ApplicationScoped
public class ReplayRoom implements ReplayDesk {

    private final HandoffReader handoffs;
    private final Replays replays;
    private final Itinerary itinerary;
    private final PlannedSystems systems;

    public ReplayRoom(HandoffReader handoffs, Replays replays, Itinerary itinerary, PlannedSystems systems) {
        this.handoffs = handoffs;
        this.replays = replays;
        this.itinerary = itinerary;
        this.systems = systems;
    }

    private record Drawn(Plan plan, List<Member> members) {}

    @Override
    public Plan plan(Query query) {
        return draw(query).plan();
    }

    @Override
    public boolean execute(Query query, String plan, String by, String reason) {
        Drawn now = draw(query);
        if (!now.plan().plan().equals(plan)) {
            return false;
        }
        try {
            replays.retry(now.members(), plan, by, reason);
            return true;
        } catch (TerminalFailure moved) {
            if (moved.code().equals(Replays.CHANGED)) {
                return false;
            }
            throw moved;
        }
    }

    private Drawn draw(Query query) {
        List<HandoffView> found = handoffs.list(query, new Window(null, MOST + 1));
        Map<UUID, HandoffView> views = found.stream().collect(Collectors.toMap(HandoffView::id, Function.identity()));
        List<Member> members = replays.look(found.stream().map(HandoffView::id).toList());
        Map<String, List<Leg>> legs = members.stream()
                .map(Member::type)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), itinerary::of));
        List<Planned> items = members.stream()
                .map(member -> planned(member, views.get(member.id()), legs.get(member.type())))
                .toList();
        return new Drawn(plan(items, members), members);
    }

    private Planned planned(Member member, HandoffView view, List<Leg> legs) {
        List<Leg> open = legs.stream().filter(leg -> !isDone(leg, member)).toList();
        return new Planned(
                member.id(),
                member.type(),
                view.key(),
                view.title(),
                view.state(),
                member.brokeAt(),
                systems.of(open),
                effects(legs.stream().filter(leg -> recorded(leg, member)).toList()),
                effects(open));
    }

    /** Of a step in a split a record says only that one place is done. */
    private static boolean isDone(Leg leg, Member member) {
        return member.recorded().contains(leg.step());
    }

    private static boolean recorded(Leg leg, Member member) {
        return member.recorded().stream().anyMatch(leg::recordedAs);
    }

    private static List<String> effects(List<Leg> legs) {
        return legs.stream().filter(leg -> !leg.onlyReads()).map(Leg::step).toList();
    }

    private static Plan plan(List<Planned> items, List<Member> members) {
        String states = members.stream().map(Member::hash).collect(Collectors.joining("\n"));
        Set<String> called = new TreeSet<>();
        items.forEach(item -> called.addAll(item.systems()));
        return new Plan(Digests.sha256(items + "\n" + states), items.size(), called, items);
    }
}
