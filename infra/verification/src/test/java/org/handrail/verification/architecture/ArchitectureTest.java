package org.handrail.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.intake.OfIntake;
import org.handrail.schemas.PublishedLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses SERVICES = Code.services();
    private static final JavaClasses RUNTIME = Code.runtime();
    private static final JavaClasses COUNTER_EXAMPLES = Code.counterExamples();

    static Stream<ArchRule> rulesForServices() {
        return Stream.concat(Stream.of(Rules.decidersArePure(), Rules.rulesOfCareArePure(),
                Rules.whatIsSharedKnowsNoServiceAndNoFramework(), Rules.nobodyReadsAClock(), Rules.nobodyThrowsDice()),
                Code.SERVICES.stream().map(Rules::noServiceKnowsAnother));
    }

    static Stream<ArchRule> rulesWithCounterExamples() {
        return Stream.of(Rules.decidersArePure(), Rules.rulesOfCareArePure(),
                Rules.whatIsSharedKnowsNoServiceAndNoFramework(), Rules.nobodyReadsAClock(), Rules.nobodyThrowsDice(),
                Rules.noServiceKnowsAnother("session"), Rules.runtimeKnowsNoService());
    }

    @ParameterizedTest
    @MethodSource("rulesForServices")
    void services_keep_the_rule(ArchRule rule) {
        rule.check(SERVICES);
    }

    @Test
    void the_runtime_knows_no_service() {
        Rules.runtimeKnowsNoService().check(RUNTIME);
    }

    @ParameterizedTest
    @MethodSource("rulesWithCounterExamples")
    void a_counter_example_breaks_the_rule(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(COUNTER_EXAMPLES)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StringUtils.capitalize", "java.util.Date.<init>()", "InstantSource.system()",
        "InstantSource.instant()", "SystemTime.<init>()", "Time.care()", "Collections.shuffle", "RandomGenerator.getDefault()", "RandomGenerator.nextInt(int)"})
    void a_decider_answers_for_what_it_leaves_to_others(String done) {
        assertThatThrownBy(() -> Rules.decidersArePure().check(COUNTER_EXAMPLES))
                .message().containsPattern("HelpedDecider reaches: .*" + Pattern.quote(done));
    }

    /** Only what tells the time may make a clock: not a door either. */
    @Test
    void a_clock_of_the_shell_that_is_made_is_a_clock_that_is_read() {
        assertThatThrownBy(() -> Rules.nobodyReadsAClock().check(COUNTER_EXAMPLES)).message()
                .contains("SystemTime.<init>()");
    }

    @Test
    void a_wire_name_is_not_a_class_name() {
        assertThat(Rules.wireNamesThatAreClassNames(PublishedLanguage.types(), SERVICES)).isEmpty();
        assertThat(Rules.wireNamesThatAreClassNames(List.of("org.handrail.intake.OfIntake.v1"),
                new ClassFileImporter().importClasses(OfIntake.class))).hasSize(1);
    }

    @Test
    void every_service_has_classes_to_check() {
        Code.SERVICES.forEach(service -> assertThat(SERVICES.stream()
                .filter(c -> c.getPackageName().startsWith("org.handrail." + service))).as(service).isNotEmpty());
    }
}
