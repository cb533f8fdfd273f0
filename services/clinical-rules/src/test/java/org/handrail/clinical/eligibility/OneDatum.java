package org.handrail.clinical.eligibility;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.handrail.clinical.Answer;

/** Findings of which one datum is changed. */
final class OneDatum {

    /** A yes to these is no safety finding. */
    private static final Set<String> REASSURING = Set.of("pregnancyTested", "male");

    private OneDatum() {}

    /** @param group component of the findings @param datum component of the group */
    static ScreeningFindings changed(ScreeningFindings findings, String group, String datum, Object newValue) {
        RecordComponent outer = component(findings, group);
        Record inside = (Record) value(findings, outer);
        return with(findings, outer, with(inside, component(inside, datum), newValue));
    }

    /** Each variant with one safety finding, or with null any datum of a group, set to what is given. */
    static List<ScreeningFindings> each(ScreeningFindings findings, Answer answer) {
        List<ScreeningFindings> variants = new ArrayList<>();
        for (RecordComponent group : ScreeningFindings.class.getRecordComponents()) {
            if (group.getType().isRecord()) {
                Record inside = (Record) value(findings, group);
                for (RecordComponent datum : inside.getClass().getRecordComponents()) {
                    boolean finding = datum.getType() == Answer.class && !REASSURING.contains(datum.getName());
                    if (finding || answer == null) {
                        variants.add(with(findings, group, with(inside, datum, answer)));
                    }
                }
            }
        }
        return variants;
    }

    static List<ScreeningFindings> eachLess(ScreeningFindings findings) {
        return each(findings, null);
    }

    private static RecordComponent component(Record record, String name) {
        return Arrays.stream(record.getClass().getRecordComponents()).filter(each -> each.getName().equals(name))
                .findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R record, RecordComponent component, Object newValue) {
        try {
            RecordComponent[] all = record.getClass().getRecordComponents();
            Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return (R) constructor.newInstance(Arrays.stream(all)
                    .map(each -> each.getName().equals(component.getName()) ? newValue : value(record, each))
                    .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
