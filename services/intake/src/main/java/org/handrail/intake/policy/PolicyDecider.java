package org.handrail.intake.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handrail.clinical.rule.PolicyCheck;
import org.handrail.clinical.rule.Preset;
import org.handrail.clinical.rule.Registry;
import org.handrail.intake.policy.ClinicPolicy.Version;
import org.handrail.intake.policy.PolicyCommand.ChangePolicy;
import org.handrail.intake.policy.PolicyCommand.WithdrawPolicy;
import org.handrail.intake.policy.PolicyEvent.PolicyChanged;
import org.handrail.intake.policy.PolicyEvent.PolicyWithdrawn;
import org.handrail.intake.policy.PolicyEvent.WordsKept;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.runtime.settings.SettingsNews.Value;

/** Takes what a clinic sets, from a moment on that is not over, within what the rules leave to it. */
public final class PolicyDecider implements Decider<ClinicPolicy, PolicyCommand, PolicyEvent> {

    /** A setting that only the jurisdiction itself sets. */
    private static final String JURISDICTION = "jurisdiction";

    @Override
    public ClinicPolicy initial(String id) {
        return new ClinicPolicy(id, 0, List.of());
    }

    @Override
    public Decision<PolicyEvent> decide(ClinicPolicy policy, PolicyCommand command, Context context) {
        if (command.seen() != policy.revision()) {
            return Decision.refused(Refusal.changed("policy-changed", "This policy has changed since it was read."));
        }
        if (command.why().reason() == ChangeReason.OTHER && (command.why().words() == null || command.why().words().isBlank())) {
            return Decision.refused(Refusal.invalid("/words", "required", "Another reason than those of the list is said in words."));
        }
        return switch (command) {
            case ChangePolicy change -> change(policy, change, context);
            case WithdrawPolicy withdraw -> withdraw(policy, withdraw, context);
        };
    }

    private static Decision<PolicyEvent> change(ClinicPolicy policy, ChangePolicy change, Context context) {
        List<Violation> wrong = new ArrayList<>();
        Optional<Preset> jurisdiction = change.jurisdiction() == null ? Optional.of(Preset.US)
                : preset(Preset.Kind.JURISDICTION, change.jurisdiction(), "/jurisdiction", wrong);
        Optional<Preset> payer = change.payer() == null ? Optional.empty()
                : preset(Preset.Kind.PAYER, change.payer(), "/payer", wrong);
        if (change.values().containsKey(JURISDICTION)) {
            wrong.add(new Violation("/values/" + JURISDICTION, "said-apart", null,
                    "The jurisdiction is named beside the values."));
        }
        Instant from = from(change, context, wrong);
        Map<String, String> values = new TreeMap<>();
        jurisdiction.ifPresent(preset -> values.putAll(preset.values()));
        payer.ifPresent(preset -> values.putAll(preset.values()));
        values.putAll(change.values());
        PolicyCheck.wrong(values, Registry.all()).forEach(found -> wrong.add(violation(found)));
        if (!wrong.isEmpty()) {
            return Decision.refused(new Refusal(Refusal.Kind.INVALID, wrong.getFirst().rule(),
                    wrong.getFirst().message(), wrong));
        }
        int revision = policy.revision() + 1;
        return Decision.accepted(List.of(
                        new PolicyChanged(policy.clinic(), revision, from, jurisdiction.orElseThrow().code(),
                                payer.map(Preset::code).orElse(null),
                                values.entrySet().stream().map(e -> new Value(e.getKey(), e.getValue())).toList(),
                                change.why().reason().toString(), change.why().by()),
                        new WordsKept(revision, context.now(), change.why().words())),
                Map.of("revision", revision, "effectiveFrom", from));
    }

    private static Optional<Preset> preset(Preset.Kind kind, String code, String field, List<Violation> wrong) {
        Optional<Preset> found = Preset.find(kind, code);
        if (found.isEmpty()) {
            wrong.add(new Violation(field, "unknown-code", null, "One of: " + Preset.all().stream()
                    .filter(p -> p.kind() == kind).map(Preset::code).collect(Collectors.joining(", ")) + "."));
        }
        return found;
    }

    /** Never retroactive: what is a moment ago counts as now, what is longer ago is refused. */
    private static Instant from(ChangePolicy change, Context context, List<Violation> wrong) {
        String field = change.day() == null ? "/effectiveFrom" : "/effectiveDay";
        if ((change.day() == null) == (change.moment() == null)) {
            wrong.add(new Violation(field, "one-of-two", null,
                    "Say from when: effectiveDay, a day at the clinic, or effectiveFrom, a moment."));
            return context.now();
        }
        Instant from = change.day() == null ? change.moment()
                : change.day().atStartOfDay(context.zone()).toInstant();
        if (from.isBefore(context.now().minus(OccurredAt.FORGIVEN))) {
            wrong.add(new Violation(field, "not-retroactive", null,
                    "A policy is in force from now or later; what was decided before stays as it was."));
        }
        return from.isBefore(context.now()) ? context.now() : from;
    }

    private static Violation violation(PolicyCheck.Wrong found) {
        return found.rule() == null ? new Violation("/values/" + found.key(), found.reason(), null, found.message())
                : new Violation("/values/" + found.key(), found.rule().id(), found.rule().tag().toString(),
                        found.message());
    }

    private static Decision<PolicyEvent> withdraw(ClinicPolicy policy, WithdrawPolicy withdraw, Context context) {
        Optional<Version> version = policy.version(withdraw.revision()).filter(v -> v.withdrawn() == null);
        if (version.isEmpty()) {
            return Decision.refused(Refusal.unknown("version"));
        }
        if (!version.get().effectiveFrom().isAfter(context.now())) {
            return Decision.refused(Refusal.notNow("in-force",
                    "This version has come into force; set another to follow it."));
        }
        int revision = policy.revision() + 1;
        return Decision.accepted(List.of(
                        new PolicyWithdrawn(policy.clinic(), revision, withdraw.revision(),
                                withdraw.why().reason().toString(), withdraw.why().by()),
                        new WordsKept(revision, context.now(), withdraw.why().words())),
                Map.of("revision", revision, "withdrawn", withdraw.revision()));
    }

    @Override
    public ClinicPolicy evolve(ClinicPolicy policy, PolicyEvent event) {
        return switch (event) {
            case PolicyChanged changed -> {
                List<Version> versions = new ArrayList<>(policy.versions());
                versions.add(new Version(changed.revision(), changed.effectiveFrom(), changed.jurisdiction(),
                        changed.payer(), changed.values().stream().collect(Collectors.toMap(Value::key, Value::value)),
                        changed.reason(), null, changed.by(), null, null));
                yield new ClinicPolicy(policy.clinic(), changed.revision(), versions);
            }
            case PolicyWithdrawn withdrawn -> new ClinicPolicy(policy.clinic(), withdrawn.revision(),
                    policy.versions()).changing(withdrawn.withdrawn(), v -> v.withdrawnBy(withdrawn.revision()));
            case WordsKept kept -> policy.changing(kept.revision(), v -> v.recorded(kept.recordedAt(), kept.words()));
        };
    }
}
