package org.handrail.local.launcher;

/** Something that is played on a running system. Found by {@link java.util.ServiceLoader}. */
public interface Story {

    /** The name of the clinic that lives for weeks. */
    String DEMO = "demo";
    /** The name of the story of one patient. */
    String ONE_PATIENT = "one-patient";

    /**
     * How much is played.
     *
     * @param seed  the same seed gives the same story
     * @param kills how often a process is killed meanwhile; the story is the same, only later
     */
    record Size(int patients, int weeks, int seed, int kills) {

        /** When nothing else is asked for. */
        public static final Size USUAL = new Size(12, 8, 1, 0);
    }

    String name();

    /** Plays it, and returns the exit code: 0 only when everything was as it must be. */
    int play(Running system, Size size);
}
