package io.baton.twin.query;

import java.util.List;

/** Steps through tokens. */
final class Tokens {

    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /** Takes the words if they come next. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    void expect(String word) {
        if (!take(word)) {
            throw unexpected();
        }
    }

    Token word() {
        return of(Token.Kind.WORD);
    }

    int number() {
        Token token = of(Token.Kind.NUMBER);
        try {
            return Integer.parseInt(token.text());
        } catch (NumberFormatException e) {
            throw new Malformed("not a number: '" + token.text() + "'", token.position());
        }
    }

    private Token of(Token.Kind kind) {
        if (peek().kind() != kind) {
            throw unexpected();
        }
        return next();
    }

    Malformed unexpected() {
        return new Malformed("unexpected token: '" + peek().text() + "'", peek().position());
    }
}
