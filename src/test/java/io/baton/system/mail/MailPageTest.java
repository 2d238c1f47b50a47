package io.baton.system.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailPageTest {

    private static final Path TEMPLATE = Path.of("src/main/resources/templates/MailPage.html");

    @Test
    void whatever_stands_in_a_notice_is_text_in_the_mail() throws IOException {
        String page = page("""
            {"heading": "<script>alert(1)</script>", "more": "And <b>2</b> more.", "url": "https://baton.example/work", "link": "All",
             "items": [{"title": "Terms of <img src=x onerror=alert(1)>", "facts": ["For: <b>lead</b>"], "problems": ["<i>Margin</i>"],
              "url": "https://baton.example/go/x\\" onclick=\\"alert(1)"}]}
            """);

        assertThat(page)
                .contains("&lt;script&gt;", "&lt;img src=x", "&lt;b&gt;lead", "&lt;i&gt;Margin", "And &lt;b&gt;2")
                .doesNotContain("<script", "<img", "<b>", "<i>", "\" onclick");
    }

    @Test
    void a_task_without_problems_has_no_list_and_one_without_a_link_no_button() throws IOException {
        String page = page("""
            {"heading": "Currency", "more": "", "url": "", "link": "", "items": [{"title": "Currency", "facts": [], "problems": [], "url": ""}]}
            """);

        assertThat(page).contains("<h2").doesNotContain("<ul", "<a ");
    }

    private static String page(String written) throws IOException {
        Engine engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .build();
        return engine.parse(Files.readString(TEMPLATE), Variant.forContentType("text/html"), "MailPage")
                .render(JsonValues.plainMap(Json.read(written)));
    }
}
