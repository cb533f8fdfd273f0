package org.handrail.runtime.settings;

import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** A service's own copy of what each place has set, so that it decides with nobody else at hand. */
public final class SettingsMirror implements Decider<SettingsMirror.State, SettingsNews, SettingsMirror.Learnt> {

    /** @param clinic null until anything was heard */
    public record State(String clinic, SettingsOverTime settings) {
    }

    public record Learnt(String clinic, SettingsOverTime settings) {
    }

    /**
     * @param streams   prefix of the owner's streams, one for each place
     * @param changed   type of the event that has the fields of {@link SettingsNews.Changed}
     * @param withdrawn type of the event that has the fields of {@link SettingsNews.Withdrawn}
     */
    public static Kind<State, SettingsNews, Learnt> kind(String collection, String streams, String changed,
                                                  String withdrawn) {
        return Kind.of(collection, State.class, new SettingsMirror(), new EventTypes<Learnt>().internal(Learnt.class))
                .belongsTo(State::clinic)
                .sets(State::settings)
                .hears(streams)
                .reacts(changed, SettingsNews.Changed.class, (event, data) -> data)
                .reacts(withdrawn, SettingsNews.Withdrawn.class, (event, data) -> data)
                .build();
    }

    @Override
    public State initial(String id) {
        return new State(null, SettingsOverTime.NONE);
    }

    @Override
    public Decision<Learnt> decide(State state, SettingsNews news, Context context) {
        return Decision.accepted(new Learnt(news.clinic(), switch (news) {
            case SettingsNews.Changed changed -> state.settings().with(changed.version());
            case SettingsNews.Withdrawn withdrawn -> state.settings().without(withdrawn.withdrawn());
        }));
    }

    @Override
    public State evolve(State state, Learnt learnt) {
        return new State(learnt.clinic(), learnt.settings());
    }
}
