package io.baton.platform.problem;

import io.quarkus.arc.DefaultBean;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** The page of a Baton without pages of its own: what happened, and the way to the beginning. */
@DefaultBean
@ApplicationScoped
public class PlainErrorPage implements ErrorPage {

    @CheckedTemplate(basePath = "people")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance problem(String title, String detail);

        static native TemplateInstance problemPart(String title, String detail);
    }

    @Override
    public String html(ProblemException problem) {
        return Templates.problem(problem.code().title(), problem.detail()).render();
    }

    @Override
    public String part(ProblemException problem) {
        return Templates.problemPart(problem.code().title(), problem.detail()).render();
    }
}
