package org.handrail.clinical.information;

import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Setting;

/** Numbers of the rules as a patient reads them. */
record Numbers(Policy policy) {

    /** Minutes, in hours where they are whole hours. */
    String time(String key) {
        int minutes = whole(key);
        if (minutes % 60 != 0) {
            return minutes + " minutes";
        }
        return minutes == 60 ? "1 hour" : minutes / 60 + " hours";
    }

    /** Hours. */
    String hours(String key) {
        return whole(key) + " hours";
    }

    private int whole(String key) {
        return Registry.all().stream().flatMap(rule -> rule.settings().stream()).filter(setting -> setting.key().equals(key))
                .findFirst().map(setting -> policy.whole((Setting.Amount) setting))
                .orElseThrow(() -> new IllegalArgumentException("no setting " + key));
    }
}
