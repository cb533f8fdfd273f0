package org.handrail.clinical.escalation;

import java.util.regex.Pattern;

/**
 * The name of an escalation, {@code <episode>~<contact>~<level>}. It is derived, so a second trigger of the same
 * contact and level joins the one that is open.
 *
 * @param episode the episode of care
 * @param contact what it happened at: a visit, a check-in or a set of answers
 * @param level   how soon a person must act
 */
public record EscalationId(String episode, String contact, Level level) {

    private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

    public EscalationId {
        if (unusable(episode) || unusable(contact)) {
            throw new IllegalArgumentException("episode and contact of an escalation must be plain ids");
        }
    }

    /** The text form: {@code ep-…~v1~emergency}. */
    public static String of(String episode, String contact, Level level) {
        return new EscalationId(episode, contact, level).toString();
    }

    /**
     * Reads the text form, which may come from outside: small letters, digits, dots and hyphens, as in the events.
     *
     * @throws IllegalArgumentException when it is not the name of an escalation
     */
    public static EscalationId parse(String text) {
        String[] parts = text.split("~", -1);
        if (parts.length != 3 || !PART.matcher(parts[0]).matches() || !PART.matcher(parts[1]).matches()) {
            throw new IllegalArgumentException("not the name of an escalation");
        }
        Level level = Level.of(parts[2])
                .orElseThrow(() -> new IllegalArgumentException("not a level of escalation"));
        return new EscalationId(parts[0], parts[1], level);
    }

    private static boolean unusable(String part) {
        return part == null || part.isBlank() || part.contains("~");
    }

    @Override
    public String toString() {
        return episode + "~" + contact + "~" + level;
    }
}
