package org.handrail.local.broker;

import java.util.ArrayList;
import java.util.List;

/** The topics of Handrail, declared here and created before any service starts. */
public final class Topics {

    /** Who is on call, keyed by clinic. */
    public static final String ON_CALL = "handrail.on-call";

    /** What clinics have set, keyed by clinic. */
    public static final String POLICIES = "handrail.policies";

    private Topics() {
    }

    /** Facts that other services act on. */
    public static String facts(String service) {
        return "handrail." + service;
    }

    /** What only the record and the board need. */
    public static String detail(String service) {
        return facts(service) + ".detail";
    }

    /** All topics that the given services produce, and those keyed by clinic. */
    public static List<String> of(List<String> services) {
        List<String> names = new ArrayList<>();
        for (String service : services) {
            names.add(facts(service));
            names.add(detail(service));
        }
        names.add(ON_CALL);
        names.add(POLICIES);
        return List.copyOf(names);
    }
}
