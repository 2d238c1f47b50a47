package io.baton.platform.security;

import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Passwords.Verdict;
import io.baton.platform.security.SignInPages.Typed;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The pages of signing in and out; the form is for demo users, all else for everyone. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private static final String HOME = "/";
    private static final int LONGEST = 100;

    private final DemoUsers users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInPages pages;
    private final SignInLog log;
    private final SecurityIdentity caller;

    public SignInResource(
            DemoUsers users,
            Passwords passwords,
            Sessions sessions,
            SignInPages pages,
            SignInLog log,
            SecurityIdentity caller) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.pages = pages;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public Response form(@QueryParam("to") @Nullable String to) {
        return users.list().isEmpty() ? seeOther(HOME) : page(200, new Typed(ReturnPath.of(to), "", null));
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("to") @Nullable String to,
            @Context RoutingContext exchange) {
        if (users.list().isEmpty()) {
            throw StandardProblems.notFound("There is nothing at this path.");
        }
        String typed = name.substring(0, Math.min(name.length(), LONGEST)).trim();
        Verdict verdict = passwords.check(typed, password, exchange);
        if (verdict instanceof Verdict.Right) {
            sessions.begin(typed, exchange);
            log.signedIn(typed, "password", exchange);
            return seeOther(ReturnPath.of(to));
        }
        return refused(verdict, typed, ReturnPath.of(to));
    }

    private Response refused(Verdict verdict, String name, String to) {
        if (verdict instanceof Verdict.TooMany tooMany) {
            String seconds = Long.toString(tooMany.pause().plusMillis(999).toSeconds());
            Typed typed = new Typed(to, name, "Too many attempts. Try again in " + seconds + " seconds.");
            return Response.fromResponse(page(429, typed))
                    .header("Retry-After", seconds)
                    .build();
        }
        return page(401, new Typed(to, name, "No user has this name and this password."));
    }

    private Response page(int status, Typed typed) {
        return Response.status(status).entity(pages.form(users.list(), typed)).build();
    }

    /** Ends a demo user's session; with OpenID Connect, {@code quarkus.oidc.logout.path} takes this path before it comes here. */
    @POST
    @Path("sign-out")
    @Authenticated
    public Response signOut(@Context RoutingContext exchange) {
        sessions.end(exchange);
        log.signedOut(caller.getPrincipal().getName(), exchange);
        return seeOther("/signed-out");
    }

    @GET
    @Path("signed-out")
    @PermitAll
    public Response signedOut() {
        return Response.ok(pages.signedOut())
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    /** Where a person ends who signed in again in a new tab: the form they left waits in the old one. */
    @GET
    @Path("signed-in")
    @Authenticated
    public String signedIn() {
        return pages.signedIn(caller.getPrincipal().getName());
    }

    /** Where the issuer sends people back to; they are on their way to the page they wanted before this is reached. */
    @GET
    @Path("sign-in/return")
    @Authenticated
    public Response home() {
        return seeOther(HOME);
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
