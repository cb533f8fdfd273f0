package org.handrail.session.filing;

import java.util.List;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Lists;
import org.handrail.paging.Paging;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Visit;

/** A visit leaves the document, or comes back into it. Nobody else hears of it. */
public sealed interface FilingEvent extends SessionEvent {

    /** The whole of it, as it stood, with the escalations that it had raised. Kept in the service's own record. */
    record VisitFiled(Visit visit, List<Paging> raised) implements FilingEvent {

        public VisitFiled {
            raised = Lists.orEmpty(raised);
        }

        @Override
        public Episode happenedTo(Episode episode) {
            return episode.filing(visit);
        }
    }

    record VisitBroughtBack(Visit visit, List<Paging> raised) implements FilingEvent {

        public VisitBroughtBack {
            raised = Lists.orEmpty(raised);
        }

        @Override
        public Episode happenedTo(Episode episode) {
            return episode.bringingBack(visit, raised);
        }
    }
}
