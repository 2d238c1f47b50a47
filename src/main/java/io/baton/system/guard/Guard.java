package io.baton.system.guard;

import io.baton.system.guard.limit.Limit;

/** What stands around the calls of one system. */
record Guard(String system, Circuit circuit, Limit limit) {}
