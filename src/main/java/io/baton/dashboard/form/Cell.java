package io.baton.dashboard.form;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * One input of a form.
 *
 * @param id      on the page
 * @param name    under which it is sent
 * @param label   what it is called
 * @param input   {@code select}, {@code textarea}, or the type of an {@code input}
 * @param mode    which keyboard a phone shows: {@code text}, {@code decimal}, {@code numeric}
 * @param value   what stands in it
 * @param options for a select
 */
@TemplateData
public record Cell(
        String id, String name, String label, String input, String mode, String value, List<Option> options) {

    /** One choice. */
    @TemplateData
    public record Option(String value, String label, boolean chosen) {}

    public Cell {
        options = List.copyOf(options);
    }

    public boolean isSelect() {
        return input.equals("select");
    }

    public boolean isTextArea() {
        return input.equals("textarea");
    }
}
