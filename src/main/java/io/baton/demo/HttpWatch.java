package io.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches over Baton's API as the demo's watcher, and signs deals at the twins' control address. */
final class HttpWatch implements Watch {

    private final DemoClient client = new DemoClient();
    private final DemoOptions options;
    private final String authorization;
    private final Map<String, Standing> finished = new HashMap<>();

    HttpWatch(DemoOptions options) {
        this.options = options;
        this.authorization = options.watcher().authorization();
    }

    @Override
    public List<Standing> standings() throws InterruptedException {
        JsonNode list = client.get(at(options.api(), "/api/v1/handoffs?size=20"), authorization);
        List<Standing> all = new ArrayList<>();
        for (JsonNode handoff : list.path("items")) {
            all.add(standing(handoff.path("id").asText()));
        }
        all.sort(Comparator.comparing(Standing::openedAt));
        return all;
    }

    @Override
    public void sign(String template) throws InterruptedException {
        client.post(at(options.twins(), "/_deals"), Map.of("template", template));
    }

    private Standing standing(String id) throws InterruptedException {
        Standing known = finished.get(id);
        if (known != null) {
            return known;
        }
        Standing now = StandingReader.read(client.get(at(options.api(), "/api/v1/handoffs/" + id), authorization));
        if (now.isCompleted()) {
            finished.put(id, now);
        }
        return now;
    }

    private static URI at(URI base, String path) {
        return base.resolve(path);
    }
}
