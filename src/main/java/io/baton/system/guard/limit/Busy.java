package io.baton.system.guard.limit;

import java.time.Duration;

/**
 * Why a call may not go now.
 *
 * @param words for people, to follow the system's name
 * @param again after which there may be room
 */
public record Busy(String words, Duration again) {}
