package org.handrail.intake.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that was told about the patient's state, with its source. */
public record Known(List<ReferralNote> referrals, List<Contribution> contributions, List<AnswerSet> answers) {

    static final Known NOTHING = new Known(List.of(), List.of(), List.of());

    public Known {
        referrals = List.copyOf(referrals);
        contributions = List.copyOf(contributions);
        answers = List.copyOf(answers);
    }

    public Optional<AnswerSet> answers(String id) {
        return answers.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    Known with(ReferralNote referral) {
        return new Known(and(referrals, referral), contributions, answers);
    }

    Known with(Contribution contribution) {
        return new Known(referrals, and(contributions, contribution), answers);
    }

    /** The newest last. */
    Known with(AnswerSet set) {
        return new Known(referrals, contributions,
                and(answers.stream().filter(old -> !old.id().equals(set.id())).toList(), set));
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
