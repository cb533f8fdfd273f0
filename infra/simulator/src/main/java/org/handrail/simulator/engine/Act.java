package org.handrail.simulator.engine;

import java.time.Instant;

/**
 * Something that somebody does.
 *
 * @param lane  whose it is: acts of one lane at one moment are done in the order of their planning
 * @param alone done after all others of its moment and one after the other, in the order of lanes: two that want the
 *              same chair must not race
 */
record Act(Instant at, String lane, boolean alone, long number, Runnable work) {
}
