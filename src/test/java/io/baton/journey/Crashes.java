package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.platform.chaos.CrashPoint;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/** Lets the packaged program die at one named moment after the other, on the same data and against the same twins. */
final class Crashes implements AutoCloseable {

    private static final int KILLED = 137;

    private final Twins twins;
    private final BatonProcess baton;

    Crashes(Path folder) {
        twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
        baton = new BatonProcess(folder, twins).shortLived();
    }

    Twins twins() {
        return twins;
    }

    BatonProcess baton() {
        return baton;
    }

    /** Starts it and waits until it has died when the moment came for the n-th time. */
    void diesAt(CrashPoint point, int times) {
        arm(point, times).launch();
        died(point);
    }

    /** Starts it so that it dies at the moment; it is ready before. */
    void startsArmed(CrashPoint point) {
        arm(point, 1).start();
    }

    void died(CrashPoint point) {
        assertThat(baton.awaitDeath(point.name())).isEqualTo(KILLED);
    }

    /** The call makes it die and gets no answer. */
    void diesUnder(CrashPoint point, Supplier<HttpResponse<String>> call) {
        assertThatThrownBy(call::get).as("no answer at %s", point).isInstanceOf(UncheckedIOException.class);
        died(point);
    }

    /** Starts it for good. */
    void recovers() {
        baton.without("baton.chaos.crash-at").start();
    }

    private BatonProcess arm(CrashPoint point, int times) {
        return baton.with("baton.chaos.crash-at", point.name())
                .with("baton.chaos.crash-after", Integer.toString(times));
    }

    @Override
    public void close() {
        baton.close();
        twins.close();
    }
}
