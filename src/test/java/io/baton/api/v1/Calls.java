package io.baton.api.v1;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls of the API, sent byte for byte as given. */
final class Calls {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String EVENT = """
            {"specversion":"1.0","id":"e-1","source":"/crm","type":"baton.deal.signed.v1","subject":"006A",
             "time":"2026-11-24T09:30:00.123+01:00","traceparent":"00-ab","data":{"price":1234.50}}""";

    private Calls() {}

    static RequestSpecification as(String role) {
        return anonymous().header("Authorization", "Bearer " + role + "-token");
    }

    static RequestSpecification anonymous() {
        EncoderConfig asSent = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(STRUCTURED, ContentType.TEXT);
        return given().config(RestAssuredConfig.config().encoderConfig(asSent));
    }

    static Response open(String event) {
        return as("integration").contentType(STRUCTURED).body(event).post("/api/v1/handoffs");
    }
}
