package io.baton.dashboard.work;

import io.baton.api.HttpsLinks;
import io.baton.api.TaskDesk;
import io.baton.api.TaskDesk.Act;
import io.baton.api.TaskDesk.Answer;
import io.baton.api.TaskView;
import io.baton.dashboard.Frames;
import io.baton.dashboard.PageParams;
import io.baton.dashboard.form.Entries;
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
    private final TaskLookup tasks;
    private final TaskPages pages;
    private final Frames frames;

    public TalkResource(TaskDesk desk, TaskLookup tasks, TaskPages pages, Frames frames) {
        this.desk = desk;
        this.tasks = tasks;
        this.pages = pages;
        this.frames = frames;
    }

    @POST
    @Path("{id}/claim")
    @PermissionsAllowed(Rights.COMPLETE)
    public Response claim(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        TaskView task = tasks.toSettle(id, frames.visitor());
        Entries entries = entries(form);
        boolean takeOver = entries.typed().containsKey(Settling.TAKE_OVER);
        return takeOver && typed(entries, "reason", MAX_TEXT).isEmpty()
                ? back(id, entries, "Say why you take it over, in a sentence: others will read it.")
                : act(task, entries, act -> desk.claim(act, takeOver));
    }

    @POST
    @Path("{id}/release")
    @PermissionsAllowed(Rights.COMPLETE)
    public Response release(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return act(tasks.toSettle(id, frames.visitor()), entries(form), desk::release);
    }

    @POST
    @Path("{id}/comments")
    @PermissionsAllowed(Rights.COMPLETE)
    public Response comment(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        TaskView task = tasks.toDiscuss(id, frames.visitor());
        Entries entries = entries(form);
        String text = typed(entries, "text", MAX_TEXT);
        return text.isEmpty()
                ? back(id, entries, "There is nothing in the comment, or more than " + MAX_TEXT + " characters.")
                : act(task, entries, act -> desk.comment(act, text));
    }

    @POST
    @Path("{id}/attachments")
    @PermissionsAllowed(Rights.COMPLETE)
    public Response attach(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        TaskView task = tasks.toDiscuss(id, frames.visitor());
        Entries entries = entries(form);
        String label = typed(entries, "label", MAX_LABEL);
        Optional<URI> url = HttpsLinks.read(typed(entries, "url", MAX_TEXT));
        return label.isEmpty() || url.isEmpty()
                ? back(id, entries, "A link needs a name and an address that begins with https://.")
                : act(task, entries, act -> desk.attach(act, label, url.get()));
    }

    private Response act(TaskView task, Entries entries, Function<Act, Answer> act) {
        String id = task.id().toString();
        String why = typed(entries, "reason", MAX_TEXT);
        Answer answer = act.apply(
                new Act(task.id(), Settling.version(entries), frames.visitor().name(), why.isEmpty() ? null : why));
        if (answer instanceof Answer.Done) {
            return Response.seeOther(URI.create("/work/" + id)).build();
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

    /** The page as it is now, with what was typed. */
    private Response back(String id, Entries entries, String trouble) {
        TaskForm form = new TaskForm(entries, Map.of(), trouble);
        return Response.status(422)
                .entity(pages.page(tasks.find(id), form, null).render())
                .build();
    }

    /** Of the task's own form nothing is sent with these. */
    private static Entries entries(MultivaluedMap<String, String> form) {
        return new Entries(PageParams.entries(form), false);
    }

    private static String typed(Entries entries, String name, int most) {
        String text = entries.typed().getOrDefault(name, "").strip();
        return text.length() > most ? "" : text;
    }
}
