package org.handrail.clinical.monitoring;

import java.time.Duration;

/** The checks of blood pressure around esketamine, counted from the last device. */
public enum Check {
    /** Before the first device. */
    BEFORE("bp-0", 0, 0, 0),
    AT_40("bp-40", 40, 35, 50),
    /** Only while the last value was above a threshold. */
    AT_60("bp-60", 60, 55, 70),
    /** Only while the last value was above a threshold. */
    AT_90("bp-90", 90, 85, 100),
    AT_120("bp-120", 120, 115, 130);

    private final String code;
    private final Duration due;
    private final Duration opens;
    private final Duration closes;

    Check(String code, int due, int opens, int closes) {
        this.code = code;
        this.due = Duration.ofMinutes(due);
        this.opens = Duration.ofMinutes(opens);
        this.closes = Duration.ofMinutes(closes);
    }

    Duration due() {
        return due;
    }

    Duration opens() {
        return opens;
    }

    Duration closes() {
        return closes;
    }

    boolean onlyAboveThreshold() {
        return this == AT_60 || this == AT_90;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
