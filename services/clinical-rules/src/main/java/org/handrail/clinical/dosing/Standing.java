package org.handrail.clinical.dosing;

import java.util.List;
import org.handrail.clinical.Nullable;

/**
 * What one other source of permission says about this patient, asked at the moment of the dose.
 *
 * @param source   who was asked, such as {@code intake}
 * @param currency whether the answer can be believed
 * @param cleared  whether the source lets treatment go on; absent when it does not decide that
 * @param holds    codes of the holds it knows of
 * @param binding  codes of those among them that stand on label or programme, and are nobody's to decide against
 */
public record Standing(String source, Currency currency, @Nullable Boolean cleared, List<String> holds,
                       List<String> binding) {

    public Standing {
        holds = holds == null ? List.of() : List.copyOf(holds);
        binding = binding == null ? List.of() : List.copyOf(binding);
    }

    /** Without a hold of label or programme. */
    public Standing(String source, Currency currency, @Nullable Boolean cleared, List<String> holds) {
        this(source, currency, cleared, holds, List.of());
    }

    /** Whether an answer reflects everything that is known. */
    public enum Currency {
        CURRENT("current"),
        /** It has not yet taken in what was sent to it. */
        BEHIND("behind"),
        /** A message about this patient cannot be read there. */
        BLOCKED("blocked"),
        NO_ANSWER("no-answer");

        private final String code;

        Currency(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}
