package io.baton.twin.bamboohr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Credentials;
import io.baton.twin.http.Endpoint;
import io.baton.twin.http.HttpTwin;
import io.baton.twin.http.Refused;
import io.baton.twin.http.Request;
import io.baton.twin.http.Routes;
import io.baton.twin.journal.Documents;
import io.baton.twin.journal.Effects;
import io.baton.twin.journal.Journal;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Placeholders;
import io.baton.twin.journal.Resources;
import io.baton.twin.journal.Write;
import io.baton.twin.journal.Write.Outcome;
import java.time.Clock;
import java.util.List;

/** BambooHR's employee directory: the seed of {@code twin/employees.json}, corrected by hand where asked. */
public final class BambooHrTwin implements HttpTwin {

    private static final String EMPLOYEE = "employee";
    private static final List<String> FIELDS = List.of(
            "displayName",
            "firstName",
            "lastName",
            "jobTitle",
            "workEmail",
            "workPhone",
            "department",
            "division",
            "location",
            "supervisor",
            "status",
            "hireDate",
            "skills",
            "availableFrom");

    private final Journal journal;
    private final Clock clock;
    private final Effects effects = new Effects("bamboohr");
    private final Documents documents;

    public BambooHrTwin(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        this.documents = new Documents(journal, effects);
    }

    @Override
    public String system() {
        return "bamboohr";
    }

    @Override
    public void load() {
        documents.load();
        seed();
    }

    private void seed() {
        Placeholders placeholders = new Placeholders(clock);
        for (JsonNode employee : Resources.json("employees.json")) {
            String id = employee.path("id").asText();
            if (documents.find(EMPLOYEE, id) == null) {
                ObjectNode resolved = (ObjectNode) placeholders.resolve(employee);
                documents.put(new Write(EMPLOYEE, id, id, Outcome.UNCOUNTED, null), resolved);
            }
        }
        journal.flush();
    }

    @Override
    public void mount(Routes routes) {
        String employees = "/api/gateway.php/:company/v1/employees";
        routes.on("GET", employees + "/directory", checked(request -> directory()));
        routes.on("GET", employees + "/:id", checked(this::employee));
    }

    private static Endpoint checked(Endpoint endpoint) {
        return request -> {
            if (!Credentials.basic(request).startsWith(Credentials.SECRET + ":")) {
                return Answer.empty(401).with("X-BambooHR-Error-Message", "Invalid API key");
            }
            return request.param("company").equals(Credentials.COMPANY)
                    ? endpoint.answer(request)
                    : notFound("Company");
        };
    }

    private static Answer notFound(String what) {
        return Answer.empty(404).with("X-BambooHR-Error-Message", what + " not found");
    }

    private Answer directory() {
        ObjectNode body = Json.object();
        ArrayNode fields = body.putArray("fields");
        FIELDS.forEach(
                field -> fields.addObject().put("id", field).put("type", "text").put("name", field));
        ArrayNode employees = body.putArray("employees");
        documents.all(EMPLOYEE).forEach(employees::add);
        return Answer.json(200, body);
    }

    private Answer employee(Request request) {
        ObjectNode employee = documents.find(EMPLOYEE, request.param("id"));
        if (employee == null) {
            return notFound("Employee");
        }
        ObjectNode body = Json.object().put("id", request.param("id"));
        for (String field : request.param("fields").split(",", -1)) {
            if (employee.has(field)) {
                body.set(field, employee.get(field));
            }
        }
        return Answer.json(200, body);
    }

    /** A person's change by hand; an employee nobody knew is hired. */
    @Override
    public JsonNode correct(String object, String id, ObjectNode fields) {
        if (!object.equals(EMPLOYEE)) {
            throw new Refused(Answer.empty(404));
        }
        ObjectNode after =
                Documents.merged(documents.find(EMPLOYEE, id), fields).put("id", id);
        documents.put(new Write(EMPLOYEE, id, id, Outcome.UNCOUNTED, null), after);
        return after;
    }

    @Override
    public Answer failure(int status) {
        return Answer.empty(status).with("X-BambooHR-Error-Message", "The server answered " + status);
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
        seed();
    }

    @Override
    public void close() {
        journal.close();
    }
}
