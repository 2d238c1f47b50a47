package io.baton.check.house;

import io.baton.check.Finding;
import io.baton.policy.reading.HolidaysAhead;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The calendars know the next year's holidays. */
public final class HolidayCheck {

    private final HolidaysAhead holidays;

    /** @param config the folder that has the folder {@code calendars} */
    public HolidayCheck(Path config, Clock clock) {
        this.holidays = new HolidaysAhead(config.resolve("calendars"), clock);
    }

    /** What will be trouble, in the order of the files; nothing of it is a fault. */
    public List<Finding> check() {
        return holidays.ending().stream()
                .map(each -> new Finding(each.file(), each.line(), "calendar-ends", each.message(), each.advice()))
                .toList();
    }
}
