package org.handrail.simulator.engine;

import org.handrail.local.partners.LedgerEntry;
import org.handrail.simulator.outside.Topics;

/** Somebody who acts on what they see. What they see comes in the same order in every run of the same story. */
public interface Watcher {

    /** An event has been published. */
    default void sees(Topics.Event event) {
    }

    /** A partner has been asked for something: a page, a message, a form. */
    default void hears(LedgerEntry request) {
    }
}
