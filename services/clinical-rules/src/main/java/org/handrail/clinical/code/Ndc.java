package org.handrail.clinical.code;

import java.util.List;

/** Products by the US National Drug Code; a short code stands for every package of the product. */
public final class Ndc {

    public static final Code ESKETAMINE_SPRAY = new Code(CodeSystem.NDC, "50458-028", "Esketamine nasal spray", true);

    /** Every code of this kind. */
    public static final List<Code> ALL = List.of(ESKETAMINE_SPRAY);

    private Ndc() {}
}
