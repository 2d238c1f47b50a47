package io.baton.twin.http;

/** Answers one kind of call; throws {@link Refused} for an error answer. */
@FunctionalInterface
public interface Endpoint {

    Answer answer(Request request);
}
