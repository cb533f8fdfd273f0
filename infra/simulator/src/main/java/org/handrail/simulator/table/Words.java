package org.handrail.simulator.table;

import org.handrail.simulator.outside.Topics;

/** Codes as people read them. */
public final class Words {

    private Words() {
    }

    public static String of(Topics.Event event, String field) {
        return of(event.text(field));
    }

    public static String of(String code) {
        return code.replace('-', ' ');
    }

    /** For the beginning of a line. */
    public static String capital(String code) {
        String words = of(code);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
