/** The demo clinic: weeks of care of a cohort, played and judged. */
package org.handrail.simulator.demo;
