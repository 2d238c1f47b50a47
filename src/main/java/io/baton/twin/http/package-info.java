/** The HTTP ground the twins stand on: requests, answers, routes with faults, bearer tokens; knows no vendor. */
@NullMarked
package io.baton.twin.http;

import org.jspecify.annotations.NullMarked;
