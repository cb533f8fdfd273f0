/** A course of treatment as its protocol has it: phases, days, what must lie between them, when benefit is reviewed. */
package org.handrail.clinical.course;
