package io.baton.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/**
 * Where a command is given: Baton's API, the terminal, and whether a program reads along.
 *
 * @param raw whether answers are printed as Baton gave them
 */
record Desk(BatonApi api, PrintStream out, InputStream in, boolean raw) {

    /** Prints the answer as it came when a program reads along, else in words. */
    void show(JsonNode answer, Runnable inWords) {
        if (raw) {
            out.println(Json.write(answer));
        } else {
            inWords.run();
        }
    }

    void line(String format, Object... values) {
        out.printf(format + "%n", values);
    }

    /** Asks on the terminal; only a plain yes is one. */
    boolean agreed(String question) {
        out.print(question + " [y/N] ");
        out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
            return answer != null && answer.trim().matches("(?i)y|yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
