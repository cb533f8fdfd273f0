package org.handrail.intake.register;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.intake.identity.Identity;
import org.handrail.intake.identity.PatientRegister;
import org.handrail.intake.identity.Person;
import org.handrail.intake.wiring.EpisodeDesk;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.port.Outside;
import org.handrail.runtime.shell.Caller;
import org.springframework.beans.factory.ObjectProvider;

/** Adds to a question to the register who the patient is, at the moment of asking: what is owed never holds it. */
final class IdentityAdded implements Outside {

    private static final Caller THIS_SERVICE = new Caller("intake", Set.of("service"), Set.of("*"));

    private final Outside outside;
    private final ObjectProvider<EpisodeDesk> desk;
    private final ObjectProvider<PatientRegister> patients;

    /** Desk and register are asked for late, because they stand on what is outside. */
    IdentityAdded(Outside outside, ObjectProvider<EpisodeDesk> desk, ObjectProvider<PatientRegister> patients) {
        this.outside = outside;
        this.desk = desk;
        this.patients = patients;
    }

    @Override
    public Outcome call(Call call, Attempt attempt) {
        if (!call.partner().equals(Pdmp.PARTNER)) {
            return outside.call(call, attempt);
        }
        return identity(String.valueOf(call.body().get("episode")))
                .map(identity -> outside.call(with(call, identity), attempt))
                .orElse(new Outcome.Rejected("identity-erased"));
    }

    private Optional<Identity> identity(String episode) {
        return desk.getObject().find(episode, THIS_SERVICE)
                .flatMap(known -> patients.getObject().find(known.patient(), THIS_SERVICE))
                .flatMap(patient -> patients.getObject().identity(patient));
    }

    private static Call with(Call call, Identity identity) {
        Map<String, Object> body = new LinkedHashMap<>(call.body());
        body.put("patient", Person.of(identity));
        return new Call(call.key(), call.partner(), call.operation(), body, call.onFailure(), call.urgent());
    }

    @Override
    public Duration timeout(String partner) {
        return outside.timeout(partner);
    }
}
