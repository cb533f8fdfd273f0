package org.handrail.session.episode;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.handrail.clinical.dosing.DayRules;
import org.handrail.clinical.dosing.GivenDose;
import org.handrail.clinical.sideeffect.SideEffect;

/**
 * A visit in brief: what other visits ask of it, and all that stays in the document once it is filed.
 *
 * @param devices          given; an infusion is one
 * @param amountMg         of all of them together
 * @param firstAt          when the first was given; null: none was
 * @param deepest          lowest MOAA/S; null: never scored
 * @param urinaryAt        when urinary symptoms were last told; null: they were not
 * @param urinaryDecided   until when a prescriber's decision about such symptoms held; null: there was none
 * @param cannotBePregnant true when that was said; null otherwise
 * @param liverTestsAt     when liver tests were last taken, as told at this visit; null: not told
 */
public record Brief(String id, int devices, double amountMg, Instant firstAt, Integer deepest, Instant urinaryAt,
                    Instant urinaryDecided, Boolean cannotBePregnant, Instant liverTestsAt) {

    private static final String NOT_POSSIBLE = "not-possible";

    public static Brief of(Visit visit) {
        return new Brief(visit.id(), visit.treatmentDoses().size(), visit.amountMg(), visit.firstDose().orElse(null),
                visit.readings().stream().map(Reading::moaas).filter(Objects::nonNull).min(Comparator.naturalOrder())
                        .orElse(null),
                visit.watch().reports().stream().filter(r -> !r.inError())
                        .filter(r -> SideEffect.of(r.code()).filter(SideEffect::urinary).isPresent())
                        .map(Report::at).max(Comparator.naturalOrder()).orElse(null),
                visit.leaves().stream().filter(leave -> leave.overridden().stream()
                                .anyMatch(hit -> hit.rule().equals(DayRules.URINARY.id())))
                        .map(Leave::until).max(Comparator.naturalOrder()).orElse(null),
                NOT_POSSIBLE.equals(visit.before().day().pregnancy()) ? true : null,
                visit.before().day().liverTestsAt());
    }

    public boolean dosed() {
        return firstAt != null;
    }

    /** Each as if given with the first: the days and the sum are what is asked. */
    public List<GivenDose> doses() {
        return dosed() ? Collections.nCopies(devices, new GivenDose(firstAt, amountMg / devices)) : List.of();
    }
}
