package org.handrail.clinical.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.checkin.CheckInRules;
import org.handrail.clinical.course.CourseRules;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.dosing.DayRules;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.dosing.InfusionRules;
import org.handrail.clinical.eligibility.Eligibility;
import org.handrail.clinical.ending.EndRules;
import org.handrail.clinical.escalation.EscalationRules;
import org.handrail.clinical.gate.GateRules;
import org.handrail.clinical.instrument.ScoreRules;
import org.handrail.clinical.instrument.SuicideRules;
import org.handrail.clinical.monitoring.FormRules;
import org.handrail.clinical.monitoring.MonitoringRules;
import org.handrail.clinical.monitoring.ReleaseRules;
import org.handrail.clinical.outcome.OutcomeRules;
import org.handrail.clinical.referral.ReferralRules;
import org.handrail.clinical.sideeffect.SideEffectRules;

/** Every rule of care, by name. */
public final class Registry {

    private static final List<Rule> ALL = Stream.of(
                    ScoreRules.ALL,
                    SuicideRules.ALL,
                    GateRules.ALL,
                    Eligibility.ALL,
                    EsketamineDosing.ALL,
                    InfusionRules.ALL,
                    DayRules.ALL,
                    CourseRules.ALL,
                    VisitRules.ALL,
                    MonitoringRules.ALL,
                    ReleaseRules.ALL,
                    FormRules.ALL,
                    SideEffectRules.ALL,
                    EscalationRules.ALL,
                    CheckInRules.ALL,
                    OutcomeRules.ALL,
                    ReferralRules.ALL,
                    EndRules.ALL)
            .flatMap(List::stream).toList();

    private Registry() {}

    public static List<Rule> all() {
        return ALL;
    }

    public static Optional<Rule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
