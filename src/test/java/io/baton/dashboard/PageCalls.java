package io.baton.dashboard;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Pages as a browser asks for them. */
final class PageCalls {

    private PageCalls() {}

    static Response get(String role, String path) {
        return page(role).get(path);
    }

    static Response post(String role, String path, String... form) {
        RequestSpecification request = page(role);
        for (int i = 0; i < form.length; i += 2) {
            request.formParam(form[i], form[i + 1]);
        }
        return request.redirects().follow(false).post(path);
    }

    /** As a browser asks, for somebody of that role. */
    static RequestSpecification page(String role) {
        return given().header("Authorization", "Bearer " + role + "-token")
                .header("Accept", "text/html,application/xhtml+xml")
                .header("Sec-Fetch-Site", "same-origin");
    }
}
