package io.baton.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.api.Position;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a list, newest first. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A part of a list, newest first.")
public record Page<T>(
        List<T> items,

        @Schema(description = "Send it as cursor to get the next part; absent on the last") @Nullable
        String next) {

    /** Cuts a list that was read one item longer than the page. */
    static <T> Page<T> of(List<T> items, int size, Function<T, Position> position) {
        if (items.size() <= size) {
            return new Page<>(items, null);
        }
        List<T> shown = items.subList(0, size);
        return new Page<>(List.copyOf(shown), Cursor.of(position.apply(shown.get(size - 1))));
    }
}
