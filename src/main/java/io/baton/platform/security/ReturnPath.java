package io.baton.platform.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person goes after signing in: the page they wanted, and never another site. */
final class ReturnPath {

    private static final String HOME = "/";

    /** One slash and then no other: browsers read two, or a slash and a backslash, as another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,2000}");

    private ReturnPath() {}

    /** The path with its query, or the home page for anything that is no path of ours. */
    static String of(@Nullable String wanted) {
        if (wanted == null || !LOCAL.matcher(wanted).matches() || wanted.startsWith("/sign-in")) {
            return HOME;
        }
        try {
            URI uri = new URI(wanted);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? HOME : wanted;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }

    /** The page, told where to go from there. */
    static String to(String page, String wanted) {
        return page + "?to=" + URLEncoder.encode(of(wanted), StandardCharsets.UTF_8);
    }
}
