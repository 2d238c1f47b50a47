package io.baton.dashboard.flow;

import io.baton.dashboard.Policies;
import io.baton.dashboard.flow.FlowPage.Choice;
import io.baton.dashboard.flow.FlowPage.Option;
import io.baton.dashboard.words.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the board can be filtered by. */
@ApplicationScoped
public class Choices {

    private final Policies policies;
    private final Facets facets;

    public Choices(Policies policies, Facets facets) {
        this.policies = policies;
        this.facets = facets;
    }

    List<Choice> of(Filter filter) {
        Facets.Known known = facets.known();
        List<String> departments = policies.passages().stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .distinct()
                .sorted()
                .toList();
        List<String> stages = Arrays.stream(Stage.values()).map(Enum::name).toList();
        String stage = filter.stage().map(Enum::name).orElse("");
        return List.of(
                choice("department", "Department", departments, filter.department(), Words::of),
                choice("region", "Region", known.regions(), filter.region(), UnaryOperator.identity()),
                choice("practice", "Practice", known.practices(), filter.practice(), UnaryOperator.identity()),
                choice("owner", "Owner", policies.roles(), filter.owner(), policies::role),
                choice(
                        "stage",
                        "Where it stands",
                        stages,
                        stage,
                        name -> Stage.valueOf(name).label()));
    }

    /** What is filtered by stays among the options, even when no open handoff has it any more. */
    private static Choice choice(
            String name, String label, List<String> values, String chosen, UnaryOperator<String> word) {
        Stream<String> all = values.contains(chosen) || chosen.isEmpty()
                ? values.stream()
                : Stream.concat(Stream.of(chosen), values.stream());
        return new Choice(
                name,
                label,
                all.map(value -> new Option(value, word.apply(value), value.equals(chosen)))
                        .toList());
    }
}
