package org.handrail.operations.journey;

import java.time.Duration;

/**
 * How often a live journey says something (wall time).
 *
 * @param beat a sign of life with the care clock, also when nothing has happened
 * @param look into the journal, for lines that another instance of this service has written
 */
record Rhythm(Duration beat, Duration look) {

    static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(5), Duration.ofSeconds(1));
}
