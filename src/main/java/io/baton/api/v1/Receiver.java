package io.baton.api.v1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baton.api.idempotency.Answer;
import io.baton.api.idempotency.Idempotency;
import io.baton.api.idempotency.KeyedRequest;
import io.baton.api.intake.Delivery;
import io.baton.api.intake.Keeper;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes deliveries: kept in every case, carried out once for their key, answered with 202. */
@ApplicationScoped
public class Receiver {

    private final Keeper keeper;
    private final Idempotency idempotency;
    private final ObjectMapper mapper;

    public Receiver(Keeper keeper, Idempotency idempotency, ObjectMapper mapper) {
        this.keeper = keeper;
        this.idempotency = idempotency;
        this.mapper = mapper;
    }

    Answer receive(Exchange exchange, Delivery delivery, Function<UUID, Answer> work) {
        KeyedRequest request = keyed(exchange, delivery);
        try {
            return idempotency.once(request, () -> keeper.take(delivery, work));
        } catch (ProblemException problem) {
            if (problem.code() == ProblemCode.API_KEY_REUSED) {
                keeper.refuse(delivery, problem);
            }
            throw problem;
        }
    }

    Answer accepted(Object body, @Nullable String location) {
        return answer(202, body, location);
    }

    Answer answer(int status, Object body, @Nullable String location) {
        try {
            return new Answer(status, "application/json", location, mapper.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written", e);
        }
    }

    private KeyedRequest keyed(Exchange exchange, Delivery delivery) {
        try {
            return exchange.keyed(delivery);
        } catch (ProblemException badKey) {
            keeper.refuse(delivery, badKey);
            throw badKey;
        }
    }
}
