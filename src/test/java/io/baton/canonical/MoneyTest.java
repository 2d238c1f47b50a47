package io.baton.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1234.5,EUR,1234.50",
        "1234.500,EUR,1234.50",
        "0.12345,EUR,0.12345",
        "1E+3,USD,1000.00",
        "1200.00,JPY,1200",
        "-0.1,KWD,-0.100"
    })
    void equal_amounts_have_one_form(String written, String currency, String form) {
        assertThat(Money.of(written, currency).amountText()).isEqualTo(form);
        assertThat(Money.of(written, currency)).isEqualTo(Money.of(form, currency));
    }

    @Test
    void arithmetic_is_exact() {
        Money sum = Money.of("0.1", "EUR").plus(Money.of("0.2", "EUR"));
        Money product = Money.of("172.50", "USD").times(new BigDecimal("151.25"));

        assertThat(sum).isEqualTo(Money.of("0.3", "EUR"));
        assertThat(sum.minus(Money.of("0.3", "EUR"))).isEqualTo(Money.of("0", "EUR"));
        assertThat(product.amountText()).isEqualTo("26090.625");
        assertThat(product.rounded()).isEqualTo(Money.of("26090.63", "USD"));
    }

    @Test
    void currencies_do_not_mix() {
        Money euros = Money.of("1", "EUR");
        Money dollars = Money.of("1", "USD");

        assertThatThrownBy(() -> euros.plus(dollars)).hasMessageContaining("convert one first");
        assertThatThrownBy(() -> euros.compareTo(dollars)).hasMessageContaining("EUR and USD");
    }
}
