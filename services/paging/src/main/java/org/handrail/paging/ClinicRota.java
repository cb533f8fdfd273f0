package org.handrail.paging;

import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;

/** Who is on call in one clinic, as scheduling said last. @param rota absent before anything was said */
public record ClinicRota(String clinic, @Nullable Rota rota) {
}
