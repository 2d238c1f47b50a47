package io.baton.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Reads what no vendor said: connections that did not come about, broke or fell silent, and answers nobody owns. */
public final class ConnectionErrors implements VendorErrors {

    private static final String NOBODY = "CALL";

    private final Clock clock;

    public ConnectionErrors(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<VendorError> read(Throwable link) {
        if (link instanceof HttpOperationFailedException answer) {
            return Optional.of(new VendorError(
                    NOBODY,
                    Condition.ofStatus(answer.getStatusCode()),
                    "answered " + answer.getStatusCode(),
                    RetryAfter.in(answer.getResponseHeaders(), clock)));
        } else if (neverSent(link)) {
            return error(
                    Condition.UNREACHABLE, "no connection, " + link.getClass().getSimpleName());
        } else if (link instanceof JsonProcessingException) {
            return error(Condition.REPLY_LOST, "the answer is not JSON");
        } else if (link instanceof IOException || link instanceof TimeoutException) {
            return error(Condition.REPLY_LOST, "no answer, " + link.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** Whether a failure happened before anything of the call went out. */
    static boolean neverSent(Throwable link) {
        return link instanceof ConnectException
                || link instanceof UnknownHostException
                || link instanceof NoRouteToHostException
                || link instanceof ConnectTimeoutException
                || link instanceof ConnectionRequestTimeoutException
                || link instanceof SSLHandshakeException;
    }

    private static Optional<VendorError> error(Condition condition, String detail) {
        return Optional.of(new VendorError(NOBODY, condition, detail, null));
    }
}
