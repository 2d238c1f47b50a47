package io.baton.platform.security;

import io.baton.platform.security.DemoUsers.DemoUser;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people see of signing in. */
@ApplicationScoped
public class SignInPages {

    @CheckedTemplate(basePath = "people")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance signIn(List<DemoUser> users, Typed typed);

        static native TemplateInstance signedIn(String name);

        static native TemplateInstance signedOut();

        static native TemplateInstance signInFailed();

        static native TemplateInstance signInAgain();

        static native TemplateInstance signInAgainPart();
    }

    /**
     * What the form shows again.
     *
     * @param to where to go afterwards
     * @param name as it was typed, empty at first
     * @param fault what was wrong, null at first
     */
    public record Typed(String to, String name, @Nullable String fault) {}

    /** The form, with the demo users it is for. */
    String form(List<DemoUser> users, Typed typed) {
        return Templates.signIn(users, typed).render();
    }

    String signedIn(String name) {
        return Templates.signedIn(name).render();
    }

    String signedOut() {
        return Templates.signedOut().render();
    }

    /** The issuer sent the browser back without a proof, or too late. */
    String failed() {
        return Templates.signInFailed().render();
    }

    /** The session ended under a form that was posted whole. */
    String again() {
        return Templates.signInAgain().render();
    }

    /** The same for a page that stays where it is. */
    String againPart() {
        return Templates.signInAgainPart().render();
    }
}
