package io.baton.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.ChangeNotice;
import io.baton.api.json.Fields;
import io.baton.api.json.StrictJson;
import io.baton.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads what Salesforce sends, one message or an array of up to 200: messages of a flow or trigger, and change events.
 * Members that are not needed are passed over, since Salesforce adds members as it likes; what is needed is checked, and
 * one wrong message rejects the array.
 */
@ApplicationScoped
public class SalesforceMessages {

    private static final int MAX = 200;

    private final StrictJson json;

    public SalesforceMessages(StrictJson json) {
        this.json = json;
    }

    List<ChangeNotice> read(UUID rawEvent, byte[] body) {
        JsonNode value = json.read(body);
        List<FieldError> errors = new ArrayList<>();
        List<ChangeNotice> notices = new ArrayList<>();
        if (value.isArray()) {
            checkSize(value, errors);
            for (int i = 0; i < Math.min(value.size(), MAX); i++) {
                notices.addAll(one(rawEvent, value.get(i), "/" + i, errors));
            }
        } else {
            notices.addAll(one(rawEvent, value, "", errors));
        }
        Fields.throwIfAny(errors);
        return notices;
    }

    private static void checkSize(JsonNode array, List<FieldError> errors) {
        if (array.isEmpty() || array.size() > MAX) {
            errors.add(FieldError.at("", "must hold 1 to " + MAX + " messages, holds " + array.size()));
        }
    }

    private static List<ChangeNotice> one(UUID rawEvent, JsonNode message, String pointer, List<FieldError> errors) {
        return ChangeEvent.in(message)
                .map(header -> ChangeEvent.read(rawEvent, message.at(header), pointer + header, errors))
                .orElseGet(() -> List.of(RecordMessage.read(rawEvent, message, pointer, errors)));
    }
}
