package org.handrail.intake.episode;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.SuicideLevel;

/**
 * The highest suicide risk raised so far at one contact.
 *
 * @param alarm    the contact that names its alarm: the contact itself, or with a number when it was raised anew
 * @param saidAt   when it was said last
 * @param closedAt when follow-up closed what was raised; absent: it is open
 */
public record Risk(String contact, SuicideLevel level, String alarm, Instant saidAt, @Nullable Instant closedAt) {

    private static final Pattern ANEW = Pattern.compile("(.*)[.]again([0-9]{1,3})");

    /** What it was raised for: the name of what was raised anew is that and a number. */
    static String source(String alarm) {
        Matcher anew = ANEW.matcher(alarm);
        return anew.matches() ? anew.group(1) : alarm;
    }

    /** The contact that names what is raised of this source after the last alarm was closed. */
    public String anew() {
        Matcher before = ANEW.matcher(alarm);
        return contact + ".again" + (before.matches() ? Integer.parseInt(before.group(2)) + 1 : 1);
    }

    Risk said(Instant at) {
        return new Risk(contact, level, alarm, at, closedAt);
    }

    Risk closed(Instant at) {
        return new Risk(contact, level, alarm, saidAt, at);
    }
}
