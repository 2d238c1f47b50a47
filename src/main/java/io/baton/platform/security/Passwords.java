package io.baton.platform.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Looks at passwords, of which only demo users have any, as often as is allowed. */
@ApplicationScoped
public class Passwords {

    private final DemoUsers users;
    private final SignInAttempts attempts;

    public Passwords(DemoUsers users, SignInAttempts attempts) {
        this.users = users;
        this.attempts = attempts;
    }

    /** What a name and a password are worth. */
    public sealed interface Verdict {

        /** They belong together. */
        record Right(Caller caller) implements Verdict {}

        /** They do not, or there is no such name: which of both is not told. */
        record Wrong() implements Verdict {}

        /** Nobody looked: there were too many wrong ones. */
        record TooMany(Duration pause) implements Verdict {}
    }

    /** The verdict; a wrong password is counted for its name and address. */
    public Verdict check(String name, String password, RoutingContext exchange) {
        if (users.list().isEmpty()) {
            return new Verdict.Wrong();
        }
        Optional<Duration> wait = attempts.wait(name, exchange);
        if (wait.isPresent()) {
            return new Verdict.TooMany(wait.get());
        }
        Optional<Caller> caller = users.find(name, password);
        if (caller.isEmpty()) {
            attempts.wrongPassword(name, exchange);
            return new Verdict.Wrong();
        }
        return new Verdict.Right(caller.get());
    }
}
