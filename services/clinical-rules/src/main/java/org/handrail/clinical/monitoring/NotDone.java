package org.handrail.clinical.monitoring;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/**
 * A check that could not be done, which is an act too.
 *
 * @param check   code of the check, such as {@code bp-40}
 * @param at      when it was tried
 * @param because code: asleep, toilet, refused, cuff-failed …
 * @param nextTry absent: five minutes later
 */
public record NotDone(String check, Instant at, String because, @Nullable Instant nextTry) {}
