package org.handrail.desk.cases;

import org.handrail.clinical.course.Protocol;

/** The protocol that a case is decided for. @param byDefault whether the case names none */
public record DecidedFor(Protocol protocol, boolean byDefault) {

    /** @param said absent: the default */
    static DecidedFor of(Protocol said) {
        return new DecidedFor(said == null ? Protocol.ESKETAMINE_TRD : said, said == null);
    }
}
