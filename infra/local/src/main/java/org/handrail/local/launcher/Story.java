package org.handrail.local.launcher;

/** Something that is played on a running system. Found by {@link java.util.ServiceLoader}. */
public interface Story {

    /** Plays it, and returns the exit code: 0 only when everything was as it must be. */
    int play(Running system);
}
