/** Referrals of people made up by Synthea, which runs as a process of its own. */
package org.handrail.simulator.synthea;
