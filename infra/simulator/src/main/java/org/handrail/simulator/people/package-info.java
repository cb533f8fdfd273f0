/** Who works at the clinic and who is treated there: each sees what is public, and acts through doors. */
package org.handrail.simulator.people;
