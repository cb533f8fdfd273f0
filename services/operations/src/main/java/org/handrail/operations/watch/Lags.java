package org.handrail.operations.watch;

import java.util.Map;

/** How many records of each service have not been read here. */
interface Lags {

    /** By service; empty when the broker gave no answer. */
    Map<String, Long> now();
}
