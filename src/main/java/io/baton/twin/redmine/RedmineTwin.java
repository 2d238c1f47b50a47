package io.baton.twin.redmine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Credentials;
import io.baton.twin.http.Endpoint;
import io.baton.twin.http.HttpTwin;
import io.baton.twin.http.Refused;
import io.baton.twin.http.Routes;
import io.baton.twin.journal.Documents;
import io.baton.twin.journal.Effects;
import io.baton.twin.journal.Journal;
import io.baton.twin.journal.Json;
import java.time.Clock;

/** Redmine's REST interface for projects, versions and issues. */
public final class RedmineTwin implements HttpTwin {

    private static final int ACTIVE = 1;
    private static final int CLOSED = 5;
    private static final int ARCHIVED = 9;

    private final Journal journal;
    private final Effects effects = new Effects("redmine");
    private final Documents documents;
    private final Projects projects;
    private final Issues issues;

    public RedmineTwin(Journal journal, Clock clock) {
        this.journal = journal;
        this.documents = new Documents(journal, effects);
        Tracker tracker = new Tracker(documents, clock);
        this.projects = new Projects(tracker);
        this.issues = new Issues(tracker);
    }

    @Override
    public String system() {
        return "redmine";
    }

    @Override
    public void load() {
        documents.load();
    }

    @Override
    public void mount(Routes routes) {
        routes.on("POST", "/projects.json", checked(projects::create));
        routes.on("GET", "/projects.json", checked(projects::list));
        routes.on("GET", "/projects/:id/versions.json", checked(projects::versions));
        routes.on("POST", "/projects/:id/versions.json", checked(projects::createVersion));
        routes.on("GET", "/projects/:id.json", checked(projects::read));
        routes.on("PUT", "/projects/:id.json", checked(projects::update));
        routes.on("PUT", "/projects/:id/close.json", checked(request -> projects.become(CLOSED, request)));
        routes.on("PUT", "/projects/:id/reopen.json", checked(request -> projects.become(ACTIVE, request)));
        routes.on("PUT", "/projects/:id/archive.json", checked(request -> projects.become(ARCHIVED, request)));
        routes.on("DELETE", "/projects/:id.json", checked(projects::delete));
        routes.on("GET", "/versions/:id.json", checked(projects::version));
        routes.on("PUT", "/versions/:id.json", checked(projects::updateVersion));
        routes.on("GET", "/issues.json", checked(issues::list));
        routes.on("POST", "/issues.json", checked(issues::create));
        routes.on("GET", "/issues/:id.json", checked(issues::read));
        routes.on("PUT", "/issues/:id.json", checked(issues::update));
        routes.on("DELETE", "/issues/:id.json", checked(issues::delete));
    }

    private static Endpoint checked(Endpoint endpoint) {
        return request -> Credentials.SECRET.equals(request.header("x-redmine-api-key"))
                ? endpoint.answer(request)
                : Answer.empty(401).with("WWW-Authenticate", "Basic realm=\"Redmine API\"");
    }

    @Override
    public JsonNode correct(String object, String id, ObjectNode fields) {
        if (!object.equals("issue")) {
            throw new Refused(Answer.empty(404));
        }
        return issues.correct(id, fields);
    }

    @Override
    public Answer failure(int status) {
        if (status == 422) {
            ObjectNode body = Json.object();
            body.putArray("errors").add("Base is invalid");
            return Answer.json(422, body);
        }
        return Answer.empty(status);
    }

    @Override
    public Effects effects() {
        return effects;
    }

    @Override
    public void flush() {
        journal.flush();
    }

    @Override
    public void reset() {
        documents.clear();
    }

    @Override
    public void close() {
        journal.close();
    }
}
