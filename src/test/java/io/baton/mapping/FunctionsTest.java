package io.baton.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import io.baton.mapping.functions.Functions;
import io.baton.platform.Json;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FunctionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            decimal("12.10")                       | 12.10
            decimal(.n)                            | 12.10
            decimal(null)                          | null
            decimal("  ")                          | null
            decimal("1.2E7")                       | 12000000
            [decimal("0.10"), decimal(.n)]         | [0.10,12.10]
            decimal-text(40.0)                     | "40"
            decimal-text("0.750")                  | "0.75"
            decimal-text(null)                     | null
            percent(35.50)                         | "35.5"
            percent("12.5 %")                      | "12.5"
            percent(null)                          | null
            product("1250.10", "3")                | 3750.30
            product("0.1", "0.2")                  | 0.02
            product(null, 2)                       | null
            sum([.n, "0.1", null])                 | 12.20
            sum([1, 2])                            | 3
            number("0.1")                          | 0.1
            number("x", 7)                         | 7
            number("12")                           | 12
            round("2.5")                           | 3
            round("2.345", 2)                      | 2.35
            """)
    void numbers_are_exact(String expression, String expected) {
        assertThat(run(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            money(1234.5, "EUR")                   | {"amount":"1234.50","currency":"EUR"}
            money("1234.5", "EUR")                 | {"amount":"1234.50","currency":"EUR"}
            money("0.1234", "EUR")                 | {"amount":"0.1234","currency":"EUR"}
            money("1234.00", "JPY")                | {"amount":"1234","currency":"JPY"}
            money("9007199254740993.07", "USD")    | {"amount":"9007199254740993.07","currency":"USD"}
            money(-5, "USD")                       | {"amount":"-5.00","currency":"USD"}
            money(null, "EUR")                     | null
            money("", "EUR")                       | null
            money(5, null)                         | null
            money-sum([money("0.1","EUR"), null, money("0.2","EUR")]) | {"amount":"0.30","currency":"EUR"}
            money-sum([])                          | null
            money-sum(null)                        | null
            money-equal(money(5,"EUR"), money("5.00","EUR")) | true
            money-equal(money(5,"EUR"), money(5,"USD")) | false
            money-equal(null, money(5,"USD"))      | false
            money-equal(null, null)                | true
            """)
    void money_keeps_every_digit(String expression, String expected) {
        assertThat(run(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            clip("abcdef", 3)                      | "abc"
            clip("ab", 3)                          | "ab"
            clip("a\\uD83D\\uDE00b", 2)            | "a"
            clip(null, 3)                          | null
            identifier("Müller & Söhne GmbH", 40)  | "muller-sohne-gmbh"
            identifier("--A  b--", 3)              | "a-b"
            identifier("abc def", 4)               | "abc"
            identifier("株式会社", 40)              | null
            identifier(null, 4)                    | null
            default(null, "y")                     | "y"
            default("", "y")                       | "y"
            default([], "y")                       | "y"
            default(false, "y")                    | false
            default(0, "y")                        | 0
            sql-literal("O'Brien")                 | "'O''Brien'"
            sql-literal(null)                      | "NULL"
            sql-literal(5)                         | "'5'"
            soql-literal(null)                     | "null"
            uuid-from("x")                         | "9dd4e461-268c-3034-b5c8-564e155c67a6"
            """)
    void text_is_cut_and_quoted_safely(String expression, String expected) {
        assertThat(run(expression)).isEqualTo(expected);
    }

    @Test
    void a_query_literal_keeps_hostile_text_inside_its_quotes() {
        assertThat(apply("soql-literal(.)", "a' OR \\ \"x\"\n")).isEqualTo("'a\\' OR \\\\ \\\"x\\\"\\n'");
        assertThat(apply("sql-literal(.)", "a' OR '1'='1\\")).isEqualTo("'a'' OR ''1''=''1\\'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            date("2026-11-24")                     | "2026-11-24"
            date("2026-11-24T23:30:00.000+0000")   | "2026-11-24"
            date("2026-11-24T23:30:00+02:00")      | "2026-11-24"
            date(null)                             | null
            date("")                               | null
            instant("2026-11-24T09:30:00.000+0000") | "2026-11-24T09:30:00Z"
            instant("2026-11-24T09:30:00+02:00")   | "2026-11-24T07:30:00Z"
            instant(null)                          | null
            """)
    void times_are_iso(String expression, String expected) {
        assertThat(run(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            money("1,234.50", "EUR")               | write digits with a point, such as 1234.50
            money(1, "EURO")                       | write three capitals such as EUR
            money({"a":1}, "EUR")                  | not an object
            money-sum([money(1,"EUR"), money(1,"USD")]) | sum each currency by itself
            money-sum("x")                         | takes an array of money, not text
            money-equal("x", null)                 | make it by money(amount, currency)
            decimal("x")                           | write digits with a point
            decimal("1e999")                       | write digits
            decimal(true)                          | not true or false
            clip("x", 0)                           | a whole number from 1
            identifier([1], 4)                     | takes text, not an array
            date("24.11.2026")                     | write it as 2026-11-24
            date("2026-02-30")                     | write it as 2026-11-24
            instant("2026-11-24")                  | write it as 2026-11-24T09:30:00Z
            sum("x")                               | takes an array of numbers
            """)
    void what_cannot_be_meant_is_refused_with_what_to_write(String expression, String message) {
        assertThatThrownBy(() -> run(expression))
                .isInstanceOf(JsltException.class)
                .hasMessageContaining(message);
    }

    private static String run(String expression) {
        return Json.write(new Parser(new StringReader(expression))
                .withFunctions(Functions.ALL)
                .compile()
                .apply(Json.read("{\"n\":12.10}")));
    }

    private static String apply(String expression, String text) {
        return new Parser(new StringReader(expression))
                .withFunctions(Functions.ALL)
                .compile()
                .apply(TextNode.valueOf(text))
                .textValue();
    }
}
