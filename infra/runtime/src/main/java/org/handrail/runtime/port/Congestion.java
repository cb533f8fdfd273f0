package org.handrail.runtime.port;

/** Whether so much waits to be published that whatever can wait should. */
public interface Congestion {

    /** Known with a delay of a few seconds; unknown means no. */
    boolean high();
}
