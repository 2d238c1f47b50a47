package io.baton.dashboard.house;

import io.baton.dashboard.Policies;
import io.baton.dashboard.words.Words;
import io.baton.policy.Definitions;
import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Fact;
import io.baton.policy.definition.Review;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the handoff definitions that are in force. */
@ApplicationScoped
public class DefinedPolicies implements Policies {

    private final Definitions definitions;

    public DefinedPolicies(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String role(String id) {
        return all().map(definition -> definition.roles().get(id))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(role -> role.label())
                .orElseGet(() -> Words.of(id));
    }

    @Override
    public String handoff(String type) {
        return Words.of(type);
    }

    @Override
    public String gate(String type, String name) {
        Optional<Definition> definition = of(type);
        Stream<String> checkpoints = definition.stream()
                .flatMap(each -> each.checkpoints().stream())
                .filter(each -> each.name().equals(name))
                .map(Checkpoint::title);
        Stream<String> approvals = definition.stream()
                .flatMap(each -> each.approvals().stream())
                .filter(each -> each.name().equals(name))
                .map(Approval::title);
        Stream<String> reviews = definition.stream()
                .flatMap(Definition::reviews)
                .filter(each -> each.name().equals(name))
                .map(Review::label);
        String step = name.substring(name.lastIndexOf('/') + 1);
        return Stream.of(checkpoints, approvals, reviews)
                .flatMap(titles -> titles)
                .findFirst()
                .orElseGet(() -> Words.of(step));
    }

    @Override
    public List<String> facts(String type, String gate) {
        Stream<Fact> checkpoints = of(type).stream()
                .flatMap(each -> each.checkpoints().stream())
                .filter(each -> each.name().equals(gate))
                .flatMap(each -> Stream.concat(
                        each.facts().stream(), each.gates().stream().flatMap(rule -> rule.facts().stream())));
        Stream<Fact> approvals = of(type).stream()
                .flatMap(each -> each.approvals().stream())
                .filter(each -> each.name().equals(gate))
                .flatMap(each -> each.facts().stream());
        return Stream.concat(checkpoints, approvals).map(Fact::label).distinct().toList();
    }

    @Override
    public @Nullable Instant deadline(String type, Instant openedAt) {
        return of(type).map(Definition::parties)
                .map(parties -> parties.calendar().after(openedAt, parties.sla()))
                .orElse(null);
    }

    @Override
    public List<Passage> passages() {
        return all().map(each -> new Passage(
                        each.type(), each.parties().from(), each.parties().to()))
                .toList();
    }

    @Override
    public List<String> roles() {
        return all().flatMap(each -> each.roles().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Definition> all() {
        return definitions.all().values().stream();
    }

    private Optional<Definition> of(String type) {
        return Optional.ofNullable(definitions.all().get(type));
    }
}
