package org.handrail.local.partners;

/** What a partner promises about a request that comes twice with one key. */
public enum Promise {
    /** Acts once for each key, and gives the first answer again. */
    IDEMPOTENT,
    /** Acts each time, but can be asked whether it has acted for a key. */
    ASKABLE,
    /** Acts each time, and cannot be asked. */
    NEITHER
}
