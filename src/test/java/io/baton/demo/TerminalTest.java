package io.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TerminalTest {

    @Test
    void a_pipe_gets_no_colours() {
        assertThat(Terminal.coloured(null, Map.of("TERM", "xterm"))).isFalse();
    }
}
