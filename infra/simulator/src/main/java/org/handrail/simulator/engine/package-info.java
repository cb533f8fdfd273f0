/** Plays a plan on the manual clock: moves from act to deadline, lets people act, lets the system come to rest. */
package org.handrail.simulator.engine;
