package io.baton.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;

/** What was made of something typed. */
sealed interface Reading {

    /** A value as the canonical schemas want it. */
    record Value(JsonNode node) implements Reading {}

    /** Nothing was typed. */
    record Nothing() implements Reading {}

    /** It cannot be read; the message says how to write it instead, without repeating it. */
    record Wrong(String message) implements Reading {}
}
