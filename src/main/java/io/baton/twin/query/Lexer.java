package io.baton.twin.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Lexer {

    private static final String SIGNS = "(),=*";

    private final String query;
    private final Dialect dialect;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String query, Dialect dialect) {
        this.query = query;
        this.dialect = dialect;
    }

    List<Token> tokens() {
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else {
                token(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>", query.length()));
        return tokens;
    }

    private void token(char c) {
        if (Character.isLetter(c) || c == '_') {
            add(Token.Kind.WORD, endOf("_."));
        } else if (Character.isDigit(c) || c == '-') {
            number();
        } else if (c == '\'') {
            quoted();
        } else if (SIGNS.indexOf(c) >= 0) {
            add(Token.Kind.SIGN, at + 1);
        } else if (c == '<' || c == '>' || c == '!') {
            comparison();
        } else {
            throw new Malformed("unexpected char: '" + c + "'", at);
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, query.substring(at, end), at));
        at = end;
    }

    private int endOf(String alsoAllowed) {
        int end = at + 1;
        while (end < query.length()
                && (Character.isLetterOrDigit(query.charAt(end)) || alsoAllowed.indexOf(query.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** 12, -1.5, 2026-11-24 or 2026-11-24T10:00:00.000+01:00. */
    private void number() {
        int end = endOf("-.:+");
        boolean time = query.substring(at, end).indexOf('-', 1) > 0;
        add(time ? Token.Kind.TIME : Token.Kind.NUMBER, end);
    }

    private void comparison() {
        boolean two = at + 1 < query.length() && (query.charAt(at + 1) == '=' || query.startsWith("<>", at));
        if (query.charAt(at) == '!' && !two) {
            throw new Malformed("unexpected char: '!'", at);
        }
        add(Token.Kind.SIGN, at + (two ? 2 : 1));
    }

    private void quoted() {
        int start = at;
        StringBuilder text = new StringBuilder();
        at++;
        while (at < query.length() && !closes()) {
            text.append(character());
        }
        if (at >= query.length()) {
            throw new Malformed("unclosed quote", start);
        }
        at++;
        tokens.add(new Token(Token.Kind.TEXT, text.toString(), start));
    }

    private boolean closes() {
        return query.charAt(at) == '\'' && !(dialect == Dialect.SUITEQL && query.startsWith("''", at));
    }

    private char character() {
        char c = query.charAt(at++);
        if (dialect == Dialect.SUITEQL && c == '\'') {
            at++;
        } else if (dialect == Dialect.SOQL && c == '\\') {
            return escaped();
        }
        return c;
    }

    private char escaped() {
        if (at >= query.length()) {
            throw new Malformed("unclosed quote", at);
        }
        char c = query.charAt(at++);
        return switch (c) {
            case '\'', '"', '\\', '_', '%' -> c;
            case 'n', 'N' -> '\n';
            case 'r', 'R' -> '\r';
            case 't', 'T' -> '\t';
            case 'b', 'B' -> '\b';
            case 'f', 'F' -> '\f';
            default -> throw new Malformed("invalid escape: \\" + c, at - 2);
        };
    }
}
