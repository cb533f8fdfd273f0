package org.handrail.clinical.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFaultTest {

    private static List<ItemAnswer> items(@Nullable String text) {
        return text == null ? List.of() : Arrays.stream(text.split(" ")).map(one -> one.split("="))
                .map(one -> new ItemAnswer(one[0], Integer.parseInt(one[1]))).toList();
    }

    @ParameterizedTest(name = "{0} {1} total {2}: {3} {4}")
    @CsvSource({
        "PHQ_9,           9=3,     ,   ,               ",
        "PHQ_9,           9=4,     ,   /items/0/value, out-of-range",
        "PHQ_9,           9=-1,    ,   /items/0/value, out-of-range",
        "PHQ_9,           1=0 11=0,,   /items/1/item,  unknown-item",
        "PHQ_9,           1=0 1=0, ,   /items/1/item,  item-twice",
        "PHQ_9,           1=0,     12, /total,         computed-here",
        "PHQ_9,           ,        ,   /items,         no-items",
        "MADRS,           ,        0,  ,               ",
        "MADRS,           ,        60, ,               ",
        "MADRS,           ,        61, /total,         out-of-range",
        "MADRS,           ,        -1, /total,         out-of-range",
        "MADRS,           10=6,    ,   ,               ",
        "MADRS,           10=7,    12, /items/0/value, out-of-range",
        "C_SSRS_SCREENER, q1=1,    ,   ,               ",
        "C_SSRS_SCREENER, q1=2,    ,   /items/0/value, out-of-range"})
    void answers_that_no_form_has_are_named_and_any_portion_is_taken(Instrument form, String items, Integer total,
                                                                   String field, String rule) {
        Optional<AnswerFault> fault = AnswerFault.inPortion(form, items(items), total);
        assertThat(fault.map(AnswerFault::field).orElse(null)).isEqualTo(field);
        assertThat(fault.map(AnswerFault::rule).orElse(null)).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"phq, true", "v, true", "visit-1, true", "v1, false", "v1-a2, false", "phq.again1, false", "Phq, false",
        "-a, false", "a~b, false"})
    void a_set_of_answers_is_not_named_like_a_visit_or_like_what_is_raised_anew(String name, boolean good) {
        assertThat(AnswerFault.inName(name).isEmpty()).isEqualTo(good);
    }

    @Test
    void a_name_is_up_to_60_characters_and_a_new_set_has_none() {
        assertThat(AnswerFault.inName("a".repeat(60))).isEmpty();
        assertThat(AnswerFault.inName("a".repeat(61))).isPresent();
        assertThat(AnswerFault.inName(null)).isEmpty();
    }
}
