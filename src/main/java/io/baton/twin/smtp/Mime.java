package io.baton.twin.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of MIME as it takes to read a notice: headers, encoded words, and the encodings of a single part. */
final class Mime {

    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern FOLDED_WORDS = Pattern.compile("\\?=\\s+=\\?");

    private Mime() {}

    /** The headers by their lower-case name, unfolded. */
    static Map<String, String> headers(String content) {
        Map<String, String> headers = new HashMap<>();
        for (String line : head(content).replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }
        return headers;
    }

    private static String head(String content) {
        int end = content.indexOf("\r\n\r\n");
        return end < 0 ? content : content.substring(0, end);
    }

    /** The body in plain letters; a body of several parts is left as it is. */
    static String text(Map<String, String> headers, String content) {
        int end = content.indexOf("\r\n\r\n");
        String body = end < 0 ? "" : content.substring(end + 4);
        return switch (headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> quoted(body.replaceAll("=\\r?\\n", ""), StandardCharsets.UTF_8);
            case "base64" -> new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
            default -> body;
        };
    }

    /** A header with its encoded words (RFC 2047) decoded. */
    static String decoded(String header) {
        return ENCODED_WORD
                .matcher(FOLDED_WORDS.matcher(header).replaceAll("?==?"))
                .replaceAll(word -> Matcher.quoteReplacement(word(word)));
    }

    private static String word(MatchResult word) {
        Charset charset = Charset.isSupported(word.group(1)) ? Charset.forName(word.group(1)) : StandardCharsets.UTF_8;
        return word.group(2).equalsIgnoreCase("b")
                ? new String(Base64.getMimeDecoder().decode(word.group(3)), charset)
                : quoted(word.group(3).replace('_', ' '), charset);
    }

    private static String quoted(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '='
                    && i + 2 < text.length()
                    && text.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}")) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(charset));
            }
        }
        return bytes.toString(charset);
    }
}
