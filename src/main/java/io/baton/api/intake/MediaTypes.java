package io.baton.api.intake;

import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The media types that are understood. */
public final class MediaTypes {

    public static final String JSON = "application/json";

    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private MediaTypes() {}

    /** The type and subtype in lower case, or empty; a character set other than UTF-8 is a problem. */
    public static String essence(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        String text = contentType.toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(text);
        if (charset.find() && !charset.group(1).equals("utf-8")) {
            throw new ProblemException(ProblemCode.API_UNSUPPORTED_MEDIA_TYPE, "JSON is sent as UTF-8 only.");
        }
        int end = text.indexOf(';');
        return (end < 0 ? text : text.substring(0, end)).trim();
    }

    /** Refuses everything but {@code application/json}. */
    public static void requireJson(@Nullable String contentType) {
        if (!essence(contentType).equals(JSON)) {
            throw new ProblemException(ProblemCode.API_UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
        }
    }

    static boolean isJson(String contentType) {
        String essence = essence(contentType);
        return essence.equals(JSON) || essence.endsWith("+json");
    }
}
