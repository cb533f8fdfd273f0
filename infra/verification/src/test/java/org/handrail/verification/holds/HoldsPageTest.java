package org.handrail.verification.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.verification.holds.HoldsPage.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No care deadlock: every hold of all four services can be lifted by something that somebody can do, and is walked. */
class HoldsPageTest {

    private static final HoldsPage PAGE = HoldsPage.read();

    static Stream<String> services() {
        return HoldsOf.SERVICES.keySet().stream().sorted();
    }

    static List<Row> rows() {
        return PAGE.rows();
    }

    @ParameterizedTest
    @MethodSource("services")
    void every_hold_that_the_code_can_make_stands_on_the_page_and_no_other(String service) {
        Set<String> made = HoldsOf.SERVICES.get(service).get();
        assertThat(made).as("holds found in " + service).isNotEmpty();
        assertThat(PAGE.holdsOf(service)).as("docs/holds.md: " + service).containsExactlyInAnyOrderElementsOf(made);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void it_is_walked_by_the_test_that_is_named(Row row) {
        assertThat(HoldsPage.walks(Compiled.test("services/" + row.module(), row.walk()).words(), row.hold()))
                .as(row.walk() + " walks " + row.hold()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_lifts_it_is_time_or_a_door_that_a_service_has(Row row) {
        assertThat(HoldsPage.canBeDone(row.liftedBy())).as(row.liftedBy()).isTrue();
    }

    /** Or nothing above would mean anything. */
    @Test
    void a_hold_without_a_row_a_walk_or_a_door_is_found() {
        assertThat(HoldsPage.of("| intake | `consent-missing` | `time` | intake EveryHoldTest |").holdsOf("intake"))
                .isNotEqualTo(List.copyOf(HoldsOf.SERVICES.get("intake").get()));
        assertThat(HoldsPage.walks(Compiled.test("services/intake", "EveryHoldTest").words(), "moon-is-full")).isFalse();
        assertThat(HoldsPage.canBeDone("intake POST /episodes/{episode}/wishes")).isFalse();
        assertThat(HoldsPage.canBeDone("intake POST /episodes/{episode}/standing")).isFalse();
        assertThat(HoldsPage.canBeDone("somebody does something")).isFalse();
    }
}
