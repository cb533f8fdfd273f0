package org.handrail.session.form;

import java.time.Instant;
import java.util.Map;
import org.handrail.session.episode.Departure.Form;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionEvent;

/** The form that the programme is owed after each visit with a dose. */
public sealed interface FormEvent extends SessionEvent {

    String visit();

    Form now(Form before);

    @Override
    default Episode happenedTo(Episode episode) {
        return episode.visit(visit(), v -> v.leaving(d -> d.form(now(d.form()))));
    }

    /** @param dueAt first moment at which it is late */
    record RemsFormDue(String visit, Instant dueAt) implements FormEvent {
        @Override
        public Form now(Form before) {
            return Form.due(dueAt);
        }
    }

    /** @param fields codes, numbers, yes or no, times @param by code of the person */
    record FormSent(String visit, Map<String, Object> fields, String by, Instant at) implements FormEvent {
        @Override
        public Form now(Form before) {
            return before.sent(at, by);
        }
    }

    /** @param reason code of why it was not taken */
    record FormRefused(String visit, String reason) implements FormEvent {
        @Override
        public Form now(Form before) {
            return before.refused(reason);
        }
    }

    record RemsFormSubmitted(String visit, String reference, String by, Instant submittedAt) implements FormEvent {
        @Override
        public Form now(Form before) {
            return before.taken(reference);
        }
    }

    record RemsFormOverdue(String visit, Instant dueAt) implements FormEvent {
        @Override
        public Form now(Form before) {
            return before.late();
        }
    }
}
