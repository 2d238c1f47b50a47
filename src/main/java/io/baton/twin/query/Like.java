package io.baton.twin.query;

import java.util.regex.Pattern;

/** Patterns of LIKE: % is any text, _ is any character. */
public final class Like {

    private Like() {}

    public static Pattern pattern(String like, boolean caseMatters) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        int flags = Pattern.DOTALL | (caseMatters ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return Pattern.compile(regex.toString(), flags);
    }
}
