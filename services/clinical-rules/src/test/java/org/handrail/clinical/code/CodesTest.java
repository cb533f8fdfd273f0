package org.handrail.clinical.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.sideeffect.SideEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    private static final List<List<Code>> ALL = List.of(Loinc.ALL, Snomed.ALL, RxNorm.ALL, Icd10Cm.ALL, Meddra.ALL);

    @Test
    void every_loinc_code_has_the_right_check_digit() {
        assertThat(Loinc.ALL).hasSizeGreaterThan(35).allSatisfy(code -> assertThat(CheckDigits.loinc(code.value()))
                .as(code.value()).isTrue());
    }

    @Test
    void every_snomed_code_has_the_right_check_digit() {
        assertThat(Snomed.ALL).hasSizeGreaterThan(50).allSatisfy(code -> assertThat(CheckDigits.snomed(code.value()))
                .as(code.value()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"44261-6, true", "44261-5, false", "44216-6, false", "8480-6, true", "8408-6, false"})
    void a_slip_in_a_loinc_code_is_found(String code, boolean right) {
        assertThat(CheckDigits.loinc(code)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"1153570009, true", "1153570008, false", "1153507009, false", "22298006, true", "22289006, false"})
    void a_slip_in_a_snomed_code_is_found(String code, boolean right) {
        assertThat(CheckDigits.snomed(code)).isEqualTo(right);
    }

    @Test
    void no_code_stands_twice_in_a_system() {
        assertThat(ALL).allSatisfy(system -> assertThat(system).extracting(Code::value).doesNotHaveDuplicates());
    }

    @Test
    void what_was_only_remembered_is_to_be_verified() {
        assertThat(Stream.of(Loinc.PHQ9_ITEM_9, Loinc.SYSTOLIC, Snomed.MAJOR_DEPRESSION, Icd10Cm.KETAMINE_ADVERSE_EFFECT))
                .noneMatch(Code::verified);
        assertThat(Stream.of(Loinc.PHQ9_TOTAL, Snomed.RESISTANT_DEPRESSION, RxNorm.KETAMINE)).allMatch(Code::verified);
    }

    @Test
    void the_code_that_one_guide_prints_for_the_gad_7_and_the_narcotics_are_not_among_them() {
        assertThat(Loinc.ALL).extracting(Code::value).doesNotContain("69730-0");
        assertThat(Icd10Cm.ALL).extracting(Code::value).noneMatch(code -> code.startsWith("T40"));
    }

    @Test
    void the_number_of_a_side_effect_is_that_of_the_dictionary() {
        assertThat(SideEffect.DIZZINESS.meddra()).isEqualTo(10013573);
        assertThat(SideEffect.DISSOCIATION.meddra()).isNull();
    }
}
