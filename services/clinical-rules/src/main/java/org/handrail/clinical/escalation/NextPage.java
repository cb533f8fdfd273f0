package org.handrail.clinical.escalation;

import java.time.Instant;

/** What the ladder asks for. Not stored: it is worked out anew each time. */
public sealed interface NextPage {

    /** Send this page now. */
    record Owed(Page page) implements NextPage {}

    /** Nothing now; ask again at this moment, or sooner when something has changed. */
    record Later(Instant at) implements NextPage {}

    /** No page is owed any more: acknowledged, handed over, closed, or of a level that nobody is paged for. */
    record None() implements NextPage {}
}
