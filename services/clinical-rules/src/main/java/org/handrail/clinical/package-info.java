/**
 * The rules of care that several services share: instruments, eligibility, dosing, monitoring, side effects
 * and the ladder of people to call.
 *
 * <p>Everything here is a pure function of its arguments: no clock, no store, no network. A missing datum is
 * never read as "no". Thresholds are settings with a default and a range; a licensed clinician signs them off
 * before use.
 */
package org.handrail.clinical;
