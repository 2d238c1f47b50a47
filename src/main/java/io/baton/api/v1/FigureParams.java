package io.baton.api.v1;

import io.baton.handoff.Failure;
import io.baton.insight.Listing;
import io.baton.insight.Listing.Of;
import io.baton.insight.Period;
import io.baton.platform.problem.StandardProblems;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The parameters of figures. */
final class FigureParams {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private FigureParams() {}

    static Period period(Params params, Instant now) {
        Instant until = inReach("until", params.instant("until"), now);
        Instant since = inReach("since", params.instant("since"), until.minus(USUAL));
        if (!since.isBefore(until)) {
            throw StandardProblems.parameter("since", "must be before until");
        }
        return new Period(since, until);
    }

    static Listing listing(Params params, Instant now) {
        String type = params.text("type");
        if (type == null) {
            throw StandardProblems.parameter("type", "is required");
        }
        Period period = period(params, now);
        Of chosen = params.choice("of", Of.class);
        Of of = chosen == null ? Of.ENDED : chosen;
        String at = params.text("at");
        Failure.Kind kind = params.choice("kind", Failure.Kind.class);
        together("at", at != null, of.needsAt());
        together("kind", kind != null, of == Of.FAILED);
        return new Listing(type, period, of, at, kind);
    }

    private static void together(String name, boolean given, boolean needed) {
        if (given != needed) {
            throw StandardProblems.parameter(
                    name, needed ? "is required for these handoffs" : "does not go with these handoffs");
        }
    }

    private static Instant inReach(String name, @Nullable Instant given, Instant otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (given.isBefore(FIRST) || given.isAfter(LAST)) {
            throw StandardProblems.parameter(name, "must be from 2000 to 2200");
        }
        return given;
    }
}
