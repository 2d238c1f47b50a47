package io.baton.dashboard.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.dashboard.form.FieldShape.Column;
import io.baton.dashboard.form.FieldShape.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the schemas that the handoffs of this house use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapesTest {

    private final Shapes shapes = new Shapes(Path.of("mappings/canonical"));

    @ParameterizedTest
    @CsvSource({
        "customer.registrationNumber, TEXT",
        "customer.billTo.country, COUNTRY",
        "customer.currency, CURRENCY",
        "customer.region, CHOICE",
        "customer.contacts[role=ACCOUNTS_PAYABLE].email, EMAIL",
        "contract.billing.price, MONEY",
        "contract.billing.paymentDays, WHOLE_NUMBER",
        "contract.billing.purchaseOrder.waived, YES_NO",
        "contract.margin, DECIMAL",
        "contract.scope.outcomes, LONG_TEXT",
        "contract.document.url, ADDRESS",
        "contract.signedAt, TIME",
        "project.startDate, DATE",
        "milestones, ROWS",
        "milestones[0].amount, MONEY",
        "contract.rateCard, ROWS",
        "customer, CLOSED",
        "customer.colour, CLOSED",
        "nothing.at.all, CLOSED",
        "no path at all, CLOSED"
    })
    void a_field_takes_what_its_schema_says(String path, Kind kind) {
        assertThat(shapes.of(path).kind()).isEqualTo(kind);
    }

    @Test
    void the_choices_are_those_of_the_schema() {
        assertThat(shapes.of("customer.region").choices()).contains("EMEA", "AMER");
    }

    @Test
    void a_row_shows_what_people_enter_and_not_the_key() {
        assertThat(shapes.of("milestones").columns())
                .extracting(Column::name)
                .contains("name", "date", "amount")
                .doesNotContain("key", "externalIds");
    }
}
