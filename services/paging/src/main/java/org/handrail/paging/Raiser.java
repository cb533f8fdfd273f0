package org.handrail.paging;

import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;

/** The episode as a service keeps it, as far as calling people needs it. */
public interface Raiser {

    String id();

    /** Absent until anyone said where the patient is treated. */
    @Nullable String clinic();

    /** Who is on call, as last learnt; absent when that is not known, then roles are called. */
    @Nullable Rota rota();

    /** What was raised here. */
    List<Paging> pagings();

    /** Name of the service that keeps it. */
    String service();

    default Optional<Paging> paging(String escalation) {
        return pagings().stream().filter(paging -> paging.escalation().equals(escalation)).findFirst();
    }
}
