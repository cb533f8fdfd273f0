package org.handrail.operations.journey;

import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** The two kinds of documents: a journey for each patient's care, and one for what concerns each clinic as a whole. */
final class Journeys {

    /** Known to the journal alone; nothing of it goes to the broker. */
    static final String NOTED = "org.handrail.operations.Noted.v1";

    static final Kind<Journey, Note, Noted> OF_CARE = noting("journeys", "/operations/episodes/")
            .hears("/intake/episodes/", "/scheduling/episodes/", "/session/episodes/", "/follow-up/episodes/").build();

    static final Kind<Journey, Note, Noted> OF_ROTAS = noting("rotas", "/operations/rotas/")
            .hears("/scheduling/rotas/", "/intake/clinics/", "/intake/policies/").build();

    private Journeys() {
    }

    private static Kind.Builder<Journey, Note, Noted> noting(String collection, String prefix) {
        return Kind.of(collection, Journey.class, new JourneyDecider(), new EventTypes<Noted>().main(NOTED, Noted.class))
                .publishes(prefix, null, null).hearsDetail().reactsToAny(Note::of);
    }
}
