package io.baton.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.journey.MissingDetails;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Two people of each department who answer every open task, at whichever process answers them. They do not talk to each
 * other: each answers all that both have seen, so one of them must be refused.
 */
final class Colleagues implements AutoCloseable {

    private static final Map<String, String> BY_ROLE = Map.of("account-executive", "ada", "delivery-lead", "dan");

    private final Processes processes;
    private final Random random;
    private final ScheduledExecutorService day = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Integer> taken = new HashMap<>();
    private int refused;
    private int withoutReply;

    Colleagues(Processes processes, long seed) {
        this.processes = processes;
        this.random = new Random(seed);
    }

    void start() {
        var unused = day.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
    }

    private void look() {
        BY_ROLE.forEach((role, name) -> {
            try {
                JsonNode tasks = processes.any(random).get("/api/v1/tasks?state=OPEN&role=" + role, name);
                tasks.path("items").forEach(task -> answer(task, name));
                tasks.path("items").forEach(task -> answer(task, name));
            } catch (UncheckedIOException gone) {
                note(0);
            }
        });
    }

    private void answer(JsonNode task, String name) {
        String id = task.path("id").asText();
        String outcome = task.path("kind").asText().equals("APPROVAL")
                ? "\"outcome\":\"APPROVED\",\"comment\":\"Agreed with delivery\""
                : "\"outcome\":\"SUPPLIED\",\"values\":" + MissingDetails.VALUES;
        String body = "{\"version\":" + task.path("version").asText() + "," + outcome + "}";
        int status = processes
                .any(random)
                .post("/api/v1/tasks/" + id + "/complete", name, body)
                .statusCode();
        note(status);
        if (status == 200) {
            taken.merge(id, 1, Integer::sum);
        }
    }

    private void note(int status) {
        refused += status == 0 || status == 200 ? 0 : 1;
        withoutReply += status == 0 ? 1 : 0;
    }

    /** What became of their answers; they go home. */
    Answers answers() {
        close();
        int twice = (int) taken.values().stream().filter(times -> times > 1).count();
        return new Answers(taken.size(), refused, withoutReply, twice);
    }

    @Override
    public void close() {
        day.shutdown();
        try {
            if (!day.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("people still wait for an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
