package io.baton.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.dashboard.form.FieldShape.Kind;
import io.baton.dashboard.form.Reading.Value;
import io.baton.dashboard.form.Reading.Wrong;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sent form as canonical values. Only what differs from what stands in the record is a value: nobody is on record for having
 * supplied what was there.
 *
 * @param values by path
 * @param faults what could not be read, by path
 */
public record FormReading(Map<String, JsonNode> values, Map<String, String> faults) {

    public static FormReading of(List<Question> questions, Shapes shapes, Entries entries) {
        FormReading reading = new FormReading(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Question question : questions) {
            FieldShape shape = shapes.of(question.path());
            if (!question.atSource() && shape.kind() != Kind.CLOSED) {
                reading.take(question, read(question, shape, entries));
            }
        }
        return reading;
    }

    /** Likewise of those fields alone that did not come back as they were shown, whatever stands in them. */
    public static FormReading ofTouched(List<Question> questions, Shapes shapes, Entries entries) {
        List<Question> touched = questions.stream()
                .filter(question -> !Untouched.is(question, shapes, entries))
                .toList();
        return of(touched, shapes, entries);
    }

    private static Reading read(Question question, FieldShape shape, Entries entries) {
        String name = Entries.name(question.path());
        return shape.kind() == Kind.ROWS
                ? new RowReading(name, shape.columns(), entries).over(question.present())
                : CellReading.of(name, shape, entries);
    }

    private void take(Question question, Reading read) {
        if (read instanceof Wrong wrong) {
            faults.put(question.path(), wrong.message());
        } else if (read instanceof Value value && !value.node().equals(question.present())) {
            values.put(question.path(), value.node());
        }
    }
}
