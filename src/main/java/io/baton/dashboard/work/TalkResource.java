package io.baton.dashboard.work;

import io.baton.api.HttpsLinks;
import io.baton.api.TaskDesk;
import io.baton.api.TaskDesk.Act;
import io.baton.api.TaskDesk.Answer;
import io.baton.api.TaskRights;
import io.baton.api.TaskView;
import io.baton.dashboard.Frames;
import io.baton.dashboard.PageParams;
import io.baton.dashboard.Visitor;
import io.baton.dashboard.form.Entries;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the people of a task do between them, short of settling it: claim, release, comment, lay links beside it. */
@Path("/work")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TalkResource {

    private static final int MAX_TEXT = 2000;
    private static final int MAX_LABEL = 200;

    private final TaskDesk desk;
    private final TaskPages pages;
    private final Frames frames;

    public TalkResource(TaskDesk desk, TaskPages pages, Frames frames) {
        this.desk = desk;
        this.pages = pages;
        this.frames = frames;
    }

    @POST
    @Path("{id}/claim")
    @PermissionsAllowed(Rights.COMPLETE)
    public Response claim(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Entries entries = new Entries(PageParams.entries(form), true);
        boolean takeOver = entries.typed().containsKey(Settling.TAKE_OVER);
        return act(id, entries, act -> desk.claim(act, takeOver));
    }

    @POST
    @Path("{id}/release")
    @PermissionsAllowed(Rights.COMPLETE)
    public Response release(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return act(id, new Entries(PageParams.entries(form), true), desk::release);
    }

    @POST
    @Path("{id}/comments")
    @PermissionsAllowed(Rights.COMPLETE)
    public Response comment(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Entries entries = new Entries(PageParams.entries(form), true);
        String text = typed(entries, "text", MAX_TEXT);
        return text.isEmpty()
                ? back(id, entries, "There is nothing in the comment, or more than " + MAX_TEXT + " characters.")
                : act(id, entries, act -> desk.comment(act, text));
    }

    @POST
    @Path("{id}/attachments")
    @PermissionsAllowed(Rights.COMPLETE)
    public Response attach(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Entries entries = new Entries(PageParams.entries(form), true);
        String label = typed(entries, "label", MAX_LABEL);
        Optional<URI> url =
                HttpsLinks.read(entries.typed().getOrDefault("url", "").strip());
        return label.isEmpty() || url.isEmpty()
                ? back(id, entries, "A link needs a name and an address that begins with https://.")
                : act(id, entries, act -> desk.attach(act, label, url.get()));
    }

    private Response act(String id, Entries entries, Function<Act, Answer> act) {
        TaskView task = find(id);
        Visitor visitor = frames.visitor();
        if (!TaskRights.maySettle(task, visitor.roles()) && !visitor.isOperator()) {
            throw new ProblemException(
                    ProblemCode.API_FORBIDDEN, "This task is settled by the role " + task.owner() + ".");
        }
        String why = entries.typed().getOrDefault("reason", "").strip();
        Answer answer =
                act.apply(new Act(task.id(), Settling.version(entries), visitor.name(), why.isEmpty() ? null : why));
        if (answer instanceof Answer.Done) {
            return Response.seeOther(URI.create("/work/" + task.id())).build();
        }
        if (answer instanceof Answer.Claimed claimed) {
            return back(id, entries, Between.claimed(claimed.now()));
        }
        return back(
                id,
                entries,
                answer instanceof Answer.Refused refused
                        ? refused.detail()
                        : "This task has changed meanwhile. Look at it again, then do it once more.");
    }

    private Response back(String id, Entries entries, String trouble) {
        Entries kept = new Entries(entries.typed(), false);
        return Response.status(422)
                .entity(pages.page(find(id), new TaskForm(kept, Map.of(), trouble), null)
                        .render())
                .build();
    }

    private static String typed(Entries entries, String name, int most) {
        String text = entries.typed().getOrDefault(name, "").strip();
        return text.length() > most ? "" : text;
    }

    private TaskView find(String id) {
        return desk.find(PageParams.id(id, "task"))
                .orElseThrow(() -> StandardProblems.notFound("There is no task with this id."));
    }
}
