package org.handrail.followup.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handrail.clinical.referral.ReferralStatus;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.followup.referral.ReferralEvent.ReferralSent;
import org.handrail.followup.referral.ReferralEvent.ReferralStatusChanged;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;

/** A referral on its way to the directory, through intake, which adds who the patient is. */
public final class Sending {

    private static final String SEND = "POST /episodes/{episode}/forms";
    private static final String REFERRAL = "referral";

    private Sending() {
    }

    public static boolean owns(Call call) {
        return call.operation().equals(SEND);
    }

    static Call call(FollowUp care, Referral referral) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of(REFERRAL, referral.id(), "kind", referral.kind(),
                "send", referral.send()));
        if (referral.therapist() != null) {
            fields.put("therapist", referral.therapist());
        }
        if (referral.therapy() != null) {
            fields.put("therapy", referral.therapy());
        }
        return Call.to("intake", SEND, key(care, referral), Map.of("episode", care.episode(), REFERRAL, referral.id(),
                "form", "referral-" + referral.kind(), "to", "directory", "purpose", "referral", "fields", fields));
    }

    private static String key(FollowUp care, Referral referral) {
        return care.episode() + "~" + referral.id() + "~s" + referral.send();
    }

    /** Not once it was closed, sent elsewhere, or care is over. */
    public static boolean stillWanted(FollowUp care, Call call) {
        return !care.ended() && care.referral((String) call.body().get(REFERRAL))
                .filter(r -> r.open() && call.key().equals(key(care, r))).isPresent();
    }

    /** What nobody takes on needs another way; a status that came before this answer stays. */
    public static void answered(Story story, Call call, Outcome outcome) {
        if (!stillWanted(story.care(), call)) {
            return;
        }
        Referral referral = story.care().referral((String) call.body().get(REFERRAL)).orElseThrow();
        boolean done = outcome instanceof Outcome.Done;
        if (done) {
            story.happens(new ReferralSent(referral.id(), referral.kind(), referral.send(), story.now()));
        }
        if (referral.status() == ReferralStatus.DRAFTED) {
            story.happens(ReferralStatusChanged.to(referral.id(), done ? ReferralStatus.SENT
                    : ReferralStatus.CANNOT_FINISH, null, null, story.now()));
        }
    }
}
