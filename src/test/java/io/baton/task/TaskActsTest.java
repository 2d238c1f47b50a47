package io.baton.task;

import static io.baton.task.AskFixture.approval;
import static io.baton.task.TaskStore.NOON;
import static io.baton.task.TaskStore.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Claim;
import io.baton.mapping.Schemas;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.policy.DealFixture;
import io.baton.policy.Duties;
import io.baton.task.Answer.Code;
import io.baton.task.Answer.Refused;
import io.baton.task.TaskStore.Row;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskActsTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Claim claim = TaskStore.aClaim();
    private final ResumeLog resumed = new ResumeLog();
    private final TaskActs acts = new TaskActs(TaskStore.store(), resumed, CLOCK);
    private final Remarks remarks = new Remarks(TaskStore.store());

    @BeforeEach
    void ask_for_an_approval() {
        Sql.inTransaction(TaskStore.store(), c -> {
            new TaskBook(Ids.TIME_ORDERED).reconcile(c, claim, List.of(approval("delivery-lead", "12.5")), NOON);
            return null;
        });
    }

    @Test
    void a_claimed_task_has_an_assignee_and_a_row_in_the_trail() {
        assertThat(acts.claim(by("ana", "mine"), false)).isInstanceOf(Answer.Done.class);

        assertThat(task().assignee()).isEqualTo("ana");
        assertThat(task().version()).isEqualTo(1);
        assertThat(resumed.log()).containsExactly("hold", "task-claimed by ana");
    }

    @Test
    void claiming_ones_own_again_changes_nothing() {
        acts.claim(by("ana", null), false);

        acts.claim(by("ana", null), false);

        assertThat(task().version()).isEqualTo(1);
        assertThat(resumed.log()).containsOnlyOnce("task-claimed by ana");
    }

    @Test
    void of_two_who_claim_at_once_one_has_it() {
        int version = task().version();

        List<Answer> answers = Stream.of("ana", "bo")
                .map(who -> CompletableFuture.supplyAsync(
                        () -> acts.claim(new Act(task().id(), version, who, null), false)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> code(answer) == Code.TASK_CHANGED)
                .hasSize(1);
    }

    @Test
    void another_takes_over_only_by_saying_so() {
        acts.claim(by("ana", null), false);

        Answer refused = acts.claim(by("bo", null), false);
        Answer taken = acts.claim(by("bo", "ana is ill"), true);

        assertThat(code(refused)).isEqualTo(Code.TASK_CLAIMED);
        assertThat(taken).isInstanceOf(Answer.Done.class);
        assertThat(task().assignee()).isEqualTo("bo");
        assertThat(resumed.log()).endsWith("task-taken-over by bo");
    }

    @Test
    void who_has_it_gives_it_back_and_nobody_else_does() {
        acts.claim(by("ana", null), false);

        Answer refused = acts.release(by("bo", null));
        Answer released = acts.release(by("ana", "on leave"));

        assertThat(code(refused)).isEqualTo(Code.TASK_CLAIMED);
        assertThat(released).isInstanceOf(Answer.Done.class);
        assertThat(task().assignee()).isNull();
        assertThat(resumed.log()).endsWith("task-released by ana");
    }

    @Test
    void another_answers_a_claimed_task_only_by_taking_it_over() {
        acts.claim(by("ana", null), false);

        Answer refused = approve("bo", false);
        Answer done = approve("bo", true);

        assertThat(code(refused)).isEqualTo(Code.TASK_CLAIMED);
        assertThat(done).isInstanceOf(Answer.Done.class);
        assertThat(resumed.log())
                .endsWith("hold", "task-taken-over by bo", "task-answered by bo", "settled by bo: APPROVED low-margin");
    }

    @Test
    void what_is_said_leaves_the_version_and_stands_in_order() {
        acts.comment(by("ana", null), "Asked the customer\0");
        acts.comment(by("bo", null), "They agreed");
        acts.attach(by("bo", null), "Mail", URI.create("https://files.example/mail.pdf"));

        assertThat(task().version()).isZero();
        assertThat(remarks.comments(task().id()))
                .containsExactly(
                        new Comment("Asked the customer\uFFFD", "ana", NOON), new Comment("They agreed", "bo", NOON));
        assertThat(remarks.attachments(task().id()))
                .containsExactly(new Attachment("Mail", "https://files.example/mail.pdf", "bo", NOON));
        assertThat(resumed.log()).contains("task-commented by ana", "task-attached by bo");
    }

    @Test
    void what_was_seen_in_another_version_is_not_acted_on() {
        acts.claim(by("ana", null), false);
        Act stale = new Act(task().id(), 0, "ana", null);

        assertThat(code(acts.release(stale))).isEqualTo(Code.TASK_CHANGED);
        assertThat(code(acts.comment(stale, "x"))).isEqualTo(Code.TASK_CHANGED);
        assertThat(remarks.comments(task().id())).isEmpty();
    }

    @Test
    void a_closed_task_is_left_as_it_is() {
        approve("ana", false);

        assertThat(code(acts.claim(by("bo", null), true))).isEqualTo(Code.TASK_NOT_OPEN);
        assertThat(code(acts.comment(by("bo", null), "x"))).isEqualTo(Code.TASK_NOT_OPEN);
    }

    private Answer approve(String who, boolean takeOver) {
        ValueCheck values = new ValueCheck(new Schemas(DealFixture.MAPPINGS));
        Row task = task();
        return new Completions(TaskStore.store(), values, new Duties(DealFixture.definitions()), resumed, CLOCK)
                .complete(new Completion(task.id(), task.version(), Outcome.APPROVED, Map.of(), null, who, takeOver));
    }

    private Act by(String who, @Nullable String reason) {
        return new Act(task().id(), task().version(), who, reason);
    }

    private Row task() {
        return tasks(claim).get(0);
    }

    private static @Nullable Code code(Answer answer) {
        return answer instanceof Refused refused ? refused.code() : null;
    }
}
