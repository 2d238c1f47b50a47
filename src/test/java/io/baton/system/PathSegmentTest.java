package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PathSegmentTest {

    @ParameterizedTest
    @CsvSource({
        "006Bt00000AbCdEFGH, 006Bt00000AbCdEFGH",
        "a/b?c=d#e, a%2Fb%3Fc%3Dd%23e",
        "'a b+c', a%20b%2Bc",
        ".., %2E%2E",
        "${sys.user.home}, %24%7Bsys.user.home%7D",
        "schlüssel, schl%C3%BCssel"
    })
    void a_value_cannot_leave_its_segment(String value, String segment) {
        assertThat(new PathSegment().of(value)).isEqualTo(segment);
    }
}
