package org.handrail.runtime.keep;

import java.util.Map;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.outside.LocalCall;
import org.handrail.runtime.shell.Json;

/**
 * A document for each record that a service owes itself: written once, never changed. Another document decides, and owes
 * the record with the same write; so it is there a moment later and survives any crash between. Nothing of it is published.
 */
public final class KeptOnce implements Decider<KeptOnce.State, KeptOnce.Keep, KeptOnce.Written> {

    private static final String DOCUMENT = "document";
    private static final String RECORD = "made";

    /** @param made the record as JSON, {@code clinic} among its fields; null before it is written */
    public record State(String id, Map<String, Object> made) {

        /** Whose it is; null before it is written. */
        public String clinic() {
            return made == null ? null : (String) made.get("clinic");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    public record Keep(Map<String, Object> made) {

        @Override
        public String toString() {
            return "keep";
        }
    }

    public record Written(Map<String, Object> made) {

        @Override
        public String toString() {
            return "written";
        }
    }

    public static Kind<State, Keep, Written> kind(String collection) {
        return Kind.of(collection, State.class, new KeptOnce(), new EventTypes<Written>().internal(Written.class))
                .belongsTo(State::clinic).build();
    }

    /** @param document the id of the record's document */
    public static Call owed(String operation, String document, Object made) {
        return Call.to(LocalCall.SELF, operation, operation + "~" + document,
                Map.of(DOCUMENT, document, RECORD, Json.map(made)));
    }

    /** How what is owed comes to its document. */
    @SuppressWarnings("unchecked")
    public static LocalCall<Keep> carriedOut(String operation, Kind<State, Keep, Written> kind) {
        return new LocalCall<>(operation, kind, body -> (String) body.get(DOCUMENT),
                call -> new Keep((Map<String, Object>) call.body().get(RECORD)));
    }

    @Override
    public State initial(String id) {
        return new State(id, null);
    }

    @Override
    public Decision<Written> decide(State kept, Keep command, Context context) {
        return kept.made() == null ? Decision.accepted(new Written(command.made())) : Decision.accepted();
    }

    @Override
    public State evolve(State kept, Written event) {
        return new State(kept.id(), event.made());
    }
}
