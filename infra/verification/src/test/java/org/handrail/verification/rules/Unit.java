package org.handrail.verification.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One method of the compiled code.
 *
 * @param calls  methods that it calls or makes a lambda of, as {@code owner.name(descriptor)}
 * @param reads  fields that it reads, as {@code owner.name}
 * @param steps  the reads of fields and the texts in it, in order; a text begins with a quotation mark
 * @param marked texts in its annotations
 * @param test   whether it is a test
 */
record Unit(String owner, String name, String descriptor, Set<String> calls, Set<String> reads, List<String> steps,
            List<String> marked, boolean test) {

    static final String TEXT = "\"";

    String id() {
        return owner + "." + name + descriptor;
    }

    /** The class's name without its package; of a nested class the outermost one's. */
    String simpleOwner() {
        return owner.substring(owner.lastIndexOf('/') + 1).replaceFirst("\\$.*", "");
    }

    Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>(marked);
        steps.stream().filter(step -> step.startsWith(TEXT)).map(step -> step.substring(1)).forEach(texts::add);
        return texts;
    }
}
