package org.handrail.local.launcher;

import java.util.Optional;
import java.util.ServiceLoader;
import org.handrail.local.process.Places;

/** Something that is played on a running system. Found by {@link java.util.ServiceLoader}. */
public interface Story {

    /** The name of the clinic that lives for weeks. */
    String DEMO = "demo";
    /** The name of the story of one patient. */
    String ONE_PATIENT = "one-patient";

    /**
     * How much is played.
     *
     * @param seed   the same seed gives the same story
     * @param kills  how often a process is killed meanwhile; the story is the same, only later
     * @param cohort where the patients come from, {@link #BUILT_IN} or {@link #SYNTHEA}
     */
    record Size(int patients, int weeks, int seed, int kills, String cohort) {

        /** Patients who need nobody but the dice. */
        public static final String BUILT_IN = "built-in";
        /** Patients whose past Synthea has made up. */
        public static final String SYNTHEA = "synthea";

        /** When nothing else is asked for. */
        public static final Size USUAL = new Size(12, 8, 1, 0);

        public Size(int patients, int weeks, int seed, int kills) {
            this(patients, weeks, seed, kills, BUILT_IN);
        }
    }

    /** The story of that name, where the class path has one. */
    static Optional<Story> named(String name) {
        return ServiceLoader.load(Story.class).stream().map(ServiceLoader.Provider::get)
            .filter(story -> story.name().equals(name)).findFirst();
    }

    String name();

    /**
     * Makes ready what it needs, before anything runs; that may take minutes.
     *
     * @throws org.handrail.local.process.CannotStart when somebody has to put something right first
     */
    default void prepare(Places places, Size size) {
    }

    /** Plays it, and returns the exit code: 0 only when everything was as it must be. */
    int play(Running system, Size size);
}
