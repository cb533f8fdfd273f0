package org.handrail.clinical.code;

/**
 * One code.
 *
 * @param title    what it stands for, in our own words
 * @param verified seen in a published guide or in public code; false: to be looked up before use
 */
public record Code(CodeSystem system, String value, String title, boolean verified) {

    /** The code alone, as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
