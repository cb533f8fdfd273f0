package org.handrail.verification.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.port.Time;

/** The rules of the architecture, applied to the real code and to counter-examples that must break them. */
final class Rules {

    private Rules() {
    }

    /**
     * Deciders and what they are made of: their package may hold doors, which are Spring's; what they reach may not be. They
     * are told the time, and neither make a clock nor are given one.
     */
    static ArchRule decidersArePure() {
        return classes().that(assignableTo(Decider.class)).should(Reach.nothingThat(
                        resideInAnyPackage("org.springframework..", "jakarta..", "org.apache.kafka..", "com.mongodb..",
                                "org.bson..", "io.github.resilience4j..", "org.handrail.runtime.clock..")
                                .or(type(Time.class)),
                        Impure.READS_A_CLOCK.or(Impure.USES_CHANCE)))
                .as("a decider, with all that it is made of, knows no framework, no clock and no chance");
    }

    static ArchRule rulesOfCareArePure() {
        return noClasses().that().resideInAnyPackage("org.handrail.clinical..", "..counterexample.clinicalrules..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.handrail.runtime..",
                        "org.apache..", "com.mongodb..", "tools.jackson..")
                .as("rules of care depend on nothing but the JDK");
    }

    /** What several services share stands between the rules and the shell, and knows nobody above it. */
    static ArchRule whatIsSharedKnowsNoServiceAndNoFramework() {
        return noClasses().that().resideInAnyPackage("org.handrail.policy..", "org.handrail.paging..",
                        "..counterexample.paging..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.apache..",
                        "com.mongodb..", "tools.jackson..", "org.handrail.intake..", "org.handrail.scheduling..",
                        "org.handrail.session..", "org.handrail.followup..", "org.handrail.operations..")
                .as("policy and paging depend on the rules of care and the runtime's pure parts alone");
    }

    static ArchRule nobodyReadsAClock() {
        return noClasses().should().accessTargetWhere(Impure.READS_A_CLOCK)
                .as("care code reads no clock: the time is told");
    }

    static ArchRule nobodyThrowsDice() {
        return noClasses().that(areNot("org.handrail.intake.identity"))
                .should().accessTargetWhere(Impure.USES_CHANCE)
                .as("care code uses no chance: ids are derived");
    }

    static ArchRule noServiceKnowsAnother(String service) {
        DescribedPredicate<JavaClass> inAnother = Code.SERVICES.stream().filter(s -> !s.equals(service))
                .map(s -> (DescribedPredicate<JavaClass>) resideInAPackage("org.handrail." + s + ".."))
                .reduce((one, other) -> one.or(other)).orElseThrow();
        return noClasses().that().resideInAnyPackage("org.handrail." + service + "..",
                        "..counterexample." + service + "..")
                .should().dependOnClassesThat(inAnother)
                .as(service + " knows no other service's classes");
    }

    static ArchRule runtimeKnowsNoService() {
        return noClasses().that().resideInAnyPackage("org.handrail.runtime..", "..counterexample.runtime..")
                .should().dependOnClassesThat().resideInAnyPackage("org.handrail.clinical..", "org.handrail.intake..",
                        "org.handrail.scheduling..", "org.handrail.session..", "org.handrail.followup..",
                        "org.handrail.operations..")
                .as("the runtime knows no service");
    }

    /** Wire names that are the name of a class: renaming the class would then change the published language. */
    static List<String> wireNamesThatAreClassNames(Collection<String> types, JavaClasses classes) {
        return types.stream().map(type -> type.replaceFirst("\\.v[0-9]+$", ""))
                .filter(name -> classes.stream().anyMatch(c -> c.getName().replace('$', '.').equals(name))).toList();
    }

    private static DescribedPredicate<JavaClass> areNot(String packageName) {
        return DescribedPredicate.not(resideInAPackage(packageName + ".."));
    }
}
