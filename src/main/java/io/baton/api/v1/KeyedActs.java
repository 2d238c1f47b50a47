package io.baton.api.v1;

import io.baton.api.idempotency.Answer;
import io.baton.api.idempotency.Idempotency;
import io.baton.api.intake.BodyReader;
import io.baton.api.intake.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.function.Function;

/** Carries out what a request asks, once for its {@code Idempotency-Key}; asked again, it gives the first answer again. */
@ApplicationScoped
public class KeyedActs {

    private final Idempotency idempotency;
    private final BodyReader bodies;
    private final Surroundings around;

    public KeyedActs(Idempotency idempotency, BodyReader bodies, Surroundings around) {
        this.idempotency = idempotency;
        this.bodies = bodies;
        this.around = around;
    }

    Response once(UriInfo uri, HttpHeaders headers, InputStream body, Function<Delivery, Answer> act) {
        Exchange exchange = new Exchange(uri, headers, around.caller());
        Delivery delivery = exchange.delivery("api", bodies.read(body), around.now());
        return Exchange.response(idempotency.once(exchange.keyed(delivery), () -> act.apply(delivery)));
    }
}
