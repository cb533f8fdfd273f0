package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.desk.cases.CaseReader;
import org.handrail.desk.cases.Changes;
import org.handrail.desk.cases.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to forms count in a case as they count in intake. */
class FormsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "madrs,     10, 6, emergency, RISK-MADRS-ITEM10",
        "madrs,     10, 5, emergency, RISK-MADRS-ITEM10",
        "madrs,     10, 4, same-day,  RISK-MADRS-ITEM10",
        "madrs,     10, 0, none,",
        "qids-sr16, 12, 3, emergency, RISK-QIDS-ITEM12",
        "qids-sr16, 12, 2, same-day,  RISK-QIDS-ITEM12",
        "qids-sr16, 12, 0, none,",
        "phq-9,     9,  1, same-day,  RISK-PHQ9-ITEM9",
        "phq-9,     9,  0, none,",
        "gad-7,     7,  3, none,",
    })
    void the_item_on_suicide_of_any_form_is_raised(String form, String item, int value, String outcome, String rule) {
        Part risk = risk(form("10:00", form, item, value));
        assertThat(risk.outcome()).isEqualTo(outcome);
        assertThat(rules(risk)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void a_grave_item_is_raised_beside_a_screener_that_shows_less() {
        Part risk = risk(form("10:00", "madrs", "10", 6), screener("10:10", 1, 0));
        assertThat(risk.outcome()).isEqualTo("emergency");
        assertThat(rules(risk)).containsExactly("RISK-MADRS-ITEM10", "RISK-LOW");
    }

    @Test
    void a_screener_of_another_day_does_not_settle_an_item() {
        Part risk = risk(form("10:00", "phq-9", "9", 1),
                screener("10:00", 0, 0).replace("2026-03-02", "2026-03-01"));
        assertThat(risk.rules()).extracting(RuleHit::reason).containsExactly("screener-needed-today");
    }

    @ParameterizedTest
    @CsvSource({"audit-c, 3, 4, ELIG-AUDIT-C", "dast-10, 10, 1, ELIG-DAST"})
    void a_screen_for_alcohol_or_drugs_counts_and_is_not_missing(String form, int items, int value, String rule) {
        Part treated = treated(whole("10:00", form, items, value));
        assertThat(rules(treated)).contains(rule);
        assertThat(treated.missing()).doesNotContain(form);
        assertThat(treated().missing()).contains(form);
        assertThat(treated(whole("10:00", form, items - 1, value)).missing()).contains(form);
    }

    @Test
    void of_findings_and_a_screen_the_newer_counts() {
        String found = "\"occurredAt\":\"2026-03-02T10:00:00Z\",\"findings\":{\"substances\":{\"auditC\":0}},";
        assertThat(rules(decide(found, whole("10:00", "audit-c", 3, 4)).getFirst())).contains("ELIG-AUDIT-C");
        assertThat(rules(decide(found, whole("09:59", "audit-c", 3, 4)).getFirst())).doesNotContain("ELIG-AUDIT-C");
    }

    @Test
    void of_two_days_of_a_PHQ_9_the_newer_counts() {
        String found = "\"findings\":{\"depression\":{\"phq9Total\":20,\"phq9On\":\"2026-03-02\"}},";
        assertThat(rules(decide(found, whole("10:00", "phq-9", 9, 0)).getFirst())).contains("ELIG-SEVERITY");
        assertThat(rules(decide(found, whole("10:00", "phq-9", 9, 0).replace("03-02", "03-01")).getFirst()))
                .doesNotContain("ELIG-SEVERITY");
    }

    @Test
    void the_newest_form_counts_in_whatever_order_the_case_tells_them() {
        String older = form("09:00", "phq-9", "9", 3);
        String newer = form("10:00", "phq-9", "9", 0);
        assertThat(risk(older, newer).outcome()).isEqualTo("none");
        assertThat(risk(newer, older).outcome()).isEqualTo("none");
        assertThat(risk(newer, older).besides()).singleElement().asString().contains("An older form raised RISK-PHQ9-ITEM9");
        assertThat(risk(screener("10:00", 1, 1), screener("09:00", 0, 0)).outcome()).isEqualTo("same-day");
        assertThat(rules(treated(whole("10:00", "audit-c", 3, 4), whole("09:00", "audit-c", 3, 0)))).contains("ELIG-AUDIT-C");
    }

    @Test
    void a_form_answered_after_the_moment_asked_about_is_not_known_yet() {
        assertThat(risk(form("12:00", "madrs", "10", 6)).outcome()).isEqualTo("emergency");
        assertThat(risk(form("12:01", "madrs", "10", 6)).outcome()).isEqualTo("none");
        assertThat(treated(form("12:01", "madrs", "10", 6)).besides())
                .contains("Answered only later, and not counted: madrs of 2 Mar 12:01.");
    }

    @Test
    void portions_of_one_set_are_one_form() {
        String first = form("10:00", "audit-c", "1", 4).replace("{\"instrument", "{\"answers\":\"a\",\"instrument");
        String rest = whole("10:05", "audit-c", 3, 4).replace("{\"item\":\"1\",\"value\":4},", "")
                .replace("{\"instrument", "{\"answers\":\"a\",\"instrument");
        assertThat(rules(treated(rest, first))).contains("ELIG-AUDIT-C");
        assertThat(treated(rest.replace("\"a\"", "\"b\""), first).missing()).contains("audit-c");
    }

    @Test
    void no_answer_is_tried_that_the_form_does_not_have() {
        assertThat(Changes.of(CaseReader.read(json("", whole("10:00", "phq-9", 9, 3))), NOON))
                .filteredOn(change -> change.field().endsWith("/value"))
                .allSatisfy(change -> assertThat(Integer.parseInt(change.to())).isBetween(0, 3));
    }

    private static Part treated(String... forms) {
        return decide("", forms).getFirst();
    }

    private static Part risk(String... forms) {
        return decide("", forms).getLast();
    }

    private static List<Part> decide(String more, String... forms) {
        return CaseReader.read(json(more, forms)).decide(NOON);
    }

    private static String json(String more, String... forms) {
        return "{" + more + "\"instruments\":[" + String.join(",", forms) + "]}";
    }

    private static List<String> rules(Part part) {
        return part.rules().stream().map(RuleHit::rule).toList();
    }

    private static String screener(String time, int q1, int q2) {
        return form(time, "c-ssrs-screener", Stream.of("q1," + q1, "q2," + q2, "q3,0", "q4,0", "q5,0", "q6,0"));
    }

    private static String form(String time, String form, String item, int value) {
        return form(time, form, Stream.of(item + "," + value));
    }

    private static String whole(String time, String form, int items, int value) {
        return form(time, form, IntStream.rangeClosed(1, items).mapToObj(item -> item + "," + value));
    }

    private static String form(String time, String form, Stream<String> answers) {
        return "{\"instrument\":\"" + form + "\",\"items\":[" + answers.map(answer -> answer.split(","))
                .map(answer -> "{\"item\":\"" + answer[0] + "\",\"value\":" + answer[1] + "}").collect(Collectors.joining(","))
                + "],\"occurredAt\":\"2026-03-02T" + time + ":00Z\"}";
    }
}
