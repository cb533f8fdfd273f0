package org.handrail.clinical.dosing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.RuleHit;

/**
 * Whether the device may be given.
 *
 * @param permittedUntil first moment at which the permission has run out; absent when held
 * @param amountMg       amount of the device or infusion asked for
 * @param holds          why not, the most binding first; empty when permitted
 * @param notes          rules that spoke without holding, such as a recheck that came out well
 */
public record DoseAnswer(@Nullable Instant permittedUntil, double amountMg, List<Hold> holds, List<RuleHit> notes) {

    public DoseAnswer {
        holds = holds == null ? List.of() : List.copyOf(holds);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    public boolean permitted() {
        return holds.isEmpty();
    }

    /** Every rule that spoke: the holds first. */
    public List<RuleHit> rules() {
        return Stream.concat(holds.stream().map(Hold::hit), notes.stream()).toList();
    }

    /** Everything that would help, without repetition. */
    public List<String> liftedBy() {
        return holds.stream().flatMap(hold -> hold.liftedBy().stream()).distinct().toList();
    }

    /** Who can bring any of it about, one role each; empty when time alone does. */
    public List<String> whoCan() {
        return liftedBy().stream().flatMap(lift -> Lift.whoCan(lift).stream()).distinct().toList();
    }

    /** Whether the prescriber may decide against all the holds with a reason. */
    public boolean overridable() {
        return holds.stream().allMatch(Hold::overridable);
    }

    /** The moment from which time alone lets the dose happen; absent when more than time is needed, or nothing. */
    public @Nullable Instant earliest() {
        return holds.stream().anyMatch(hold -> hold.earliest() == null) ? null
                : holds.stream().map(Hold::earliest).max(Instant::compareTo).orElse(null);
    }
}
