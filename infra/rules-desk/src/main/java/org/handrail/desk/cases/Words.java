package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.handrail.clinical.monitoring.Concern;

/** Codes and times as people say them. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Words() {
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    static String concern(Concern concern) {
        return switch (concern) {
            case EMERGENCY -> "Emergency: call at once";
            case URGENT -> "Urgent: a clinician to the bedside within five minutes";
            case NOTE -> "a note on the card, nobody is called";
        };
    }
}
