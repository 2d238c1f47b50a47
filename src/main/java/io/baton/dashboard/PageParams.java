package io.baton.dashboard;

import io.baton.platform.problem.StandardProblems;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a page was asked with. */
public final class PageParams {

    private PageParams() {}

    /** The id in a path; what is no id names nothing. */
    public static UUID id(String text, String what) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // said below
        }
        throw StandardProblems.notFound("There is no " + what + " with this id.");
    }

    /** What a form was sent with; of inputs with one name the first. */
    public static Map<String, String> entries(MultivaluedMap<String, String> form) {
        return form.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().get(0)));
    }
}
