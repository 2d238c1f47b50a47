package io.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/work",
                "/handoffs/0193f0aa-0000",
                "/?owner=billing&region=EMEA",
                "/work?q=M%C3%BCller",
                "/a//b"
            })
    void a_path_of_ours_is_kept(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil.example",
                " /work",
                "/\tevil",
                "/a\r\nSet-Cookie: x=y",
                "/a\\b",
                "/%",
                "/sign-in?to=/work",
                "/wörk"
            })
    void anything_else_leads_home(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEqualTo("/");
    }

    @Test
    void a_path_longer_than_any_page_has_leads_home() {
        assertThat(ReturnPath.of("/" + "a".repeat(2001))).isEqualTo("/");
    }

    @Test
    void it_is_one_parameter_whatever_stands_in_it() {
        assertThat(ReturnPath.to("/sign-in", "/?a=1&to=//evil")).isEqualTo("/sign-in?to=%2F%3Fa%3D1%26to%3D%2F%2Fevil");
    }
}
