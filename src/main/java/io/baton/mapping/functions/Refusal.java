package io.baton.mapping.functions;

import com.schibsted.spt.data.jslt.JsltException;

/** What one of our functions cannot accept, told without the value; JSLT's own complaints quote it. */
public final class Refusal extends JsltException {

    private static final long serialVersionUID = 1L;

    Refusal(String what) {
        super(what);
    }
}
