package io.baton.dashboard.work;

import io.baton.api.Outcome;
import io.baton.api.TaskView;
import io.baton.dashboard.Frames;
import io.baton.dashboard.PageParams;
import io.baton.dashboard.Visitor;
import io.baton.dashboard.form.Entries;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Rights;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** My work, and the page of one task. */
@Path("/work")
@Produces(MediaType.TEXT_HTML)
public class WorkResource {

    private final WorkView list;
    private final WorkList work;
    private final TaskPages pages;
    private final Settling settling;
    private final TaskLookup tasks;
    private final Frames frames;

    public WorkResource(
            WorkView list, WorkList work, TaskPages pages, Settling settling, TaskLookup tasks, Frames frames) {
        this.list = list;
        this.work = work;
        this.pages = pages;
        this.settling = settling;
        this.tasks = tasks;
        this.frames = frames;
    }

    @GET
    @PermissionsAllowed(Rights.READ)
    public TemplateInstance list(@QueryParam("done") @Nullable String done) {
        return list.page(thanks(done));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Rights.READ)
    public TemplateInstance task(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return pages.page(tasks.find(id), TaskForm.EMPTY, thanks(done));
    }

    /** Settles the task and leads on to the next one; what cannot be taken goes back as it was typed. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermissionsAllowed(Rights.COMPLETE)
    public Response settle(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Visitor visitor = frames.visitor();
        TaskView task = tasks.toSettle(id, visitor);
        Entries entries = new Entries(PageParams.entries(form), true);
        Outcome outcome = outcome(task, entries.typed().get("outcome"));
        Optional<TaskForm> back = settling.settle(task, outcome, entries, visitor);
        return back.isEmpty()
                ? Response.seeOther(next(visitor, outcome)).build()
                : Response.status(422)
                        .entity(pages.page(tasks.find(id), back.get(), null).render())
                        .build();
    }

    private URI next(Visitor visitor, Outcome outcome) {
        String path = work.next(visitor).map(id -> "/work/" + id).orElse("/work");
        return URI.create(path + "?done=" + outcome);
    }

    private static Outcome outcome(TaskView task, @Nullable String name) {
        return Outcome.of(task.kind()).stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> StandardProblems.parameter("outcome", "is none of this task"));
    }

    private static @Nullable String thanks(@Nullable String done) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(done))
                .findFirst()
                .map(Answers::thanks)
                .orElse(null);
    }
}
