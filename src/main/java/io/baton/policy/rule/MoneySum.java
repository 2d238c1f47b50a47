package io.baton.policy.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exact sum of the money at a path, or with factors of the products of each element's members, one of which
 * is money. It has no value as long as one term cannot be read.
 *
 * @param terms   a path over a list, such as {@code milestones[].amount} or {@code contract.rateCard[]}
 * @param factors member names to multiply, such as {@code hours, rate}; empty to add up the terms themselves
 */
public record MoneySum(FieldPath terms, List<String> factors) implements Operand {

    @Override
    public List<@Nullable Object> values(Scope scope) {
        Money sum = Money.nothing();
        for (Place place : terms.places(scope.data())) {
            Money term = factors.isEmpty() ? Money.of(place.value()) : product(place.value());
            if (term == null) {
                return Collections.singletonList(null);
            }
            sum = sum.plus(term);
        }
        return List.of(sum);
    }

    @Override
    public List<Place> places(Scope scope) {
        FieldPath list = terms.list();
        if (Values.isMissing(list.get(scope.data()))) {
            return List.of(new Place(list.toString(), null));
        }
        List<Place> places = new ArrayList<>();
        terms.places(scope.data()).forEach(term -> places.addAll(parts(term)));
        return places;
    }

    @Override
    public String words(Scope scope) {
        String of = factors.isEmpty() ? terms.toString() : String.join(" times ", factors) + " over " + terms;
        return "the sum of " + of + " (" + Values.show(values(scope).get(0)) + ")";
    }

    private List<Place> parts(Place term) {
        return factors.isEmpty()
                ? List.of(term)
                : factors.stream()
                        .map(factor -> new Place(term.path() + "." + factor, member(term.value(), factor)))
                        .toList();
    }

    private @Nullable Money product(@Nullable Object element) {
        Money money = null;
        BigDecimal number = BigDecimal.ONE;
        for (String factor : factors) {
            Object value = member(element, factor);
            Money read = Money.of(value);
            BigDecimal decimal = Values.decimal(value);
            if (read == null ? decimal == null : money != null) {
                return null;
            }
            money = read == null ? money : read;
            number = decimal == null ? number : number.multiply(decimal);
        }
        return money == null ? null : money.times(number);
    }

    private static @Nullable Object member(@Nullable Object element, String name) {
        return element instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
