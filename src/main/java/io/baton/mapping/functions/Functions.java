package io.baton.mapping.functions;

import com.schibsted.spt.data.jslt.Function;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every function a mapping may call beyond JSLT's own, described in {@code mappings/README.md}. Those named like one
 * of JSLT's ({@code number}, {@code round}, {@code sum}) replace it, because JSLT's compute in binary floating point.
 */
public final class Functions {

    /** All of them; immutable, stateless and safe to share between compiled mappings. */
    public static final Collection<Function> ALL = Stream.of(
                    NumberFunctions.all(), MoneyFunctions.all(), TextFunctions.all(), TimeFunctions.all())
            .flatMap(List::stream)
            .toList();

    private Functions() {}

    /** Whether one of ours says this, which is without the values; JSLT's own complaints quote them. */
    public static boolean isRefusal(String message) {
        return ALL.stream().anyMatch(function -> message.startsWith(function.getName() + "(): "));
    }
}
