package org.handrail.intake.referral;

/**
 * A part of a referral that was there and could not be used.
 *
 * @param what code of the part, with the number of the entry where there is one ({@code medication.12}, from 0)
 * @param why  code of the reason
 */
public record Unusable(String what, String why) {
}
