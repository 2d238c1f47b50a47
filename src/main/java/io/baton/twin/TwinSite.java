package io.baton.twin;

import io.baton.twin.http.Answer;
import io.baton.twin.http.HttpTwin;
import io.baton.twin.http.Routes;
import io.baton.twin.http.Site;

/** A vendor's twin with its own count of effects and its own faults beside it. */
record TwinSite(HttpTwin twin, EffectsApi effects, FaultsApi faults) implements Site {

    @Override
    public String system() {
        return twin.system();
    }

    @Override
    public void mount(Routes routes) {
        effects.mount(routes);
        faults.mount(routes);
        twin.mount(routes);
    }

    @Override
    public void flush() {
        twin.flush();
    }

    @Override
    public Answer failure(int status) {
        return twin.failure(status);
    }
}
