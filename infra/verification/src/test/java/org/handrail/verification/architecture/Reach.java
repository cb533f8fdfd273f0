package org.handrail.verification.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** That neither a class nor what it is made of, at any remove within its service, depends on or does a certain thing. */
final class Reach extends ArchCondition<JavaClass> {

    private final DescribedPredicate<JavaClass> forbidden;
    private final DescribedPredicate<JavaAccess<?>> unheardOf;

    private Reach(DescribedPredicate<JavaClass> forbidden, DescribedPredicate<JavaAccess<?>> unheardOf) {
        super("reach nothing that depends on a framework or would %s", unheardOf.getDescription());
        this.forbidden = forbidden;
        this.unheardOf = unheardOf;
    }

    static ArchCondition<JavaClass> nothingThat(DescribedPredicate<JavaClass> dependsOn,
                                                DescribedPredicate<JavaAccess<?>> does) {
        return new Reach(dependsOn, does);
    }

    @Override
    public void check(JavaClass from, ConditionEvents events) {
        for (JavaClass reached : madeOf(from)) {
            reached.getDirectDependenciesFromSelf().stream().filter(d -> forbidden.test(d.getTargetClass()))
                    .forEach(d -> violated(from, d.getDescription(), events));
            reached.getAccessesFromSelf().stream().filter(unheardOf)
                    .forEach(a -> violated(from, a.getDescription(), events));
        }
    }

    private static void violated(JavaClass from, String what, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(from, from.getSimpleName() + " reaches: " + what));
    }

    private static Set<JavaClass> madeOf(JavaClass from) {
        Set<JavaClass> reached = new LinkedHashSet<>(Set.of(from));
        Deque<JavaClass> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Dependency dependency : open.remove().getDirectDependenciesFromSelf()) {
                JavaClass next = dependency.getTargetClass().getBaseComponentType();
                if (service(next).equals(service(from)) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** The first three names of a package: {@code org.handrail.intake}. */
    private static String service(JavaClass one) {
        return one.getPackageName().replaceFirst("^([^.]+\\.[^.]+\\.[^.]+)\\..*", "$1");
    }
}
