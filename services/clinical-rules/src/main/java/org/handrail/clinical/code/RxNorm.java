package org.handrail.clinical.code;

import java.util.List;

/** Drugs. Esketamine has no confirmed number yet. */
public final class RxNorm {

    public static final Code KETAMINE = verified("6130", "Ketamine");

    /** Every code of this kind. */
    public static final List<Code> ALL = List.of(KETAMINE);

    private RxNorm() {}

    private static Code verified(String value, String title) {
        return new Code(CodeSystem.RXNORM, value, title, true);
    }
}
