/** Who the patients of the demo are and what will happen to them: drawn from a seed beforehand, as data. */
package org.handrail.simulator.cohort;
