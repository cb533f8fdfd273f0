package org.handrail.intake.policy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.handrail.intake.policy.PolicyCommand.ChangePolicy;
import org.handrail.intake.policy.PolicyCommand.Why;
import org.handrail.intake.policy.PolicyCommand.WithdrawPolicy;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.http.IfMatch;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a clinic sets of the rules of care. */
@RestController
class PolicyDoor {

    /**
     * @param effectiveDay  in force from its midnight at the clinic
     * @param effectiveFrom or from this moment on
     * @param jurisdiction  us when absent
     * @param values        all that the clinic sets itself; what is left out has its default
     * @param words         why, in words; kept here and told to nobody
     */
    record Wanted(LocalDate effectiveDay, Instant effectiveFrom,
                  @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String jurisdiction,
                  @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String payer,
                  @NotNull @Size(max = 300) Map<@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,79}") String,
                          @NotNull @Pattern(regexp = "-?[0-9]{1,6}([.][0-9]{1,4})?|[a-z][a-z0-9-]{0,39}") String> values,
                  @NotNull ChangeReason reason, @Size(max = 2000) String words) {
    }

    record Unwanted(@NotNull ChangeReason reason, @Size(max = 2000) String words) {
    }

    private final Doors doors;
    private final Commands commands;
    private final Kind<ClinicPolicy, PolicyCommand, PolicyEvent> policies;
    private final Time time;

    PolicyDoor(Doors doors, Commands commands, Kind<ClinicPolicy, PolicyCommand, PolicyEvent> policies, Time time) {
        this.doors = doors;
        this.commands = commands;
        this.policies = policies;
        this.time = time;
    }

    /** {@code If-Match} names the policy's revision, 0 before the first: 412 when it has changed since. */
    @PostMapping("/clinics/{clinic}/policies")
    ResponseEntity<Object> change(HttpServletRequest request, @PathVariable String clinic,
                                  @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
                                  @Valid @RequestBody Wanted wanted) {
        return doors.create(request, policies, clinic, clinic, new ChangePolicy(IfMatch.revision(seen),
                wanted.effectiveDay(), wanted.effectiveFrom(), wanted.jurisdiction(), wanted.payer(), wanted.values(),
                why(request, wanted.reason(), wanted.words())));
    }

    /** Takes back a version that is not in force yet. */
    @PostMapping("/clinics/{clinic}/policies/{revision}/withdrawals")
    ResponseEntity<Object> withdraw(HttpServletRequest request, @PathVariable String clinic, @PathVariable int revision,
                                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
                                    @Valid @RequestBody Unwanted unwanted) {
        return doors.command(request, policies, clinic, new WithdrawPolicy(IfMatch.revision(seen), revision,
                why(request, unwanted.reason(), unwanted.words())));
    }

    /** The version in force, what is to come, and all that ever were. */
    @GetMapping("/clinics/{clinic}/policies")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String clinic) {
        Caller caller = doors.caller(request);
        boolean nothingSet = caller.mayEnter(clinic) && commands.find(policies, clinic, caller).isEmpty();
        return nothingSet ? ResponseEntity.ok(PolicyView.of(policies.decider().initial(clinic), time.care()))
                : doors.show(request, policies, clinic, (doc, who) -> PolicyView.of(doc.state(), time.care()));
    }

    private Why why(HttpServletRequest request, ChangeReason reason, String words) {
        return new Why(reason, words, doors.caller(request).code());
    }
}
