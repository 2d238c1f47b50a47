package io.baton.task;

import io.baton.policy.definition.Definition;
import io.baton.policy.definition.FieldGate;
import io.baton.policy.definition.Ownership;
import io.baton.policy.definition.RequiredField;
import io.baton.policy.rule.FieldPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a definition whose supplied values go back to the CRM, in the definition itself and in its variations. */
public final class WriteBackFields {

    private WriteBackFields() {}

    private record Owned(FieldPath path, Ownership ownership) {}

    /** Their paths. */
    public static Set<String> of(Definition definition) {
        Stream<Owned> own = definition.checkpoints().stream().flatMap(each -> owned(each.required(), each.gates()));
        Stream<Owned> varied = definition.variations().stream()
                .flatMap(variation -> variation.checkpoints().values().stream())
                .flatMap(more -> owned(more.required(), more.gates()));
        return Stream.concat(own, varied)
                .filter(field -> field.ownership().writeBack())
                .map(field -> field.path().toString())
                .collect(Collectors.toSet());
    }

    private static Stream<Owned> owned(List<RequiredField> required, List<FieldGate> gates) {
        return Stream.concat(
                required.stream().map(each -> new Owned(each.path(), each.ownership())),
                gates.stream().map(each -> new Owned(each.path(), each.ownership())));
    }
}
