package org.handrail.intake.referral;

/** A referral of which nothing can be read. Names the place, never the content. */
public final class UnreadableReferral extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String rule;

    /**
     * @param place where, as a JSON pointer or as line and column
     * @param rule  code of what is wrong there
     */
    public UnreadableReferral(String place, String rule) {
        super(rule);
        this.place = place;
        this.rule = rule;
    }

    public String place() {
        return place;
    }

    public String rule() {
        return rule;
    }
}
