package org.handrail.schemas.gate;

/** A change that a running reader would not survive. */
record Break(String at, Hurt hurt, String why) {

    /** Who is hurt. Old readers run beside new producers after a rollback; new readers replay old events. */
    enum Hurt {
        OLD_READER("an old reader refuses new events"),
        NEW_READER("a new reader refuses old events"),
        BOTH("neither reader can trust it");

        private final String words;

        Hurt(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return at + ": " + why + " (" + hurt.words + ")";
    }
}
