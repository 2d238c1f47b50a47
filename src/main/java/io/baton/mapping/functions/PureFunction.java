package io.baton.mapping.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;

/** A JSLT function made of a name, a number of arguments and a body that depends on its arguments alone. */
final class PureFunction implements Function {

    /** Computes the answer; the array holds at least the least number of arguments, never Java null. */
    @FunctionalInterface
    interface Body {
        JsonNode answer(JsonNode[] arguments);
    }

    private final String name;
    private final int least;
    private final int most;
    private final Body body;

    PureFunction(String name, int least, int most, Body body) {
        this.name = name;
        this.least = least;
        this.most = most;
        this.body = body;
    }

    /** A failure of a function, as a sentence without the values, which may be personal data. */
    static JsltException refusal(String name, String what) {
        return new JsltException(name + "(): " + what);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getMinArguments() {
        return least;
    }

    @Override
    public int getMaxArguments() {
        return most;
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        return body.answer(arguments);
    }
}
