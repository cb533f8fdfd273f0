package org.handrail.session.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.handrail.clinical.Answer;
import org.handrail.session.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The programme's monitoring form. It is prepared here; sending it is the site's act. */
@RestController
class FormDoor {

    /**
     * @param lot                     of the devices whose lot was not written down when they were given
     * @param monitoredBy             code of the person who watched the patient
     * @param vitalsAcceptableBefore  absent: as the numbers say
     * @param vitalsAcceptableLeaving absent: as the numbers say
     * @param reference               the programme's, when the site has sent the form by other means
     */
    record Sending(@Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,39}") String lot,
                   @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,79}") String monitoredBy, Answer vitalsAcceptableBefore,
                   Answer vitalsAcceptableLeaving,
                   @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,79}") String reference) {
    }

    private final EpisodeDesk desk;

    FormDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/visits/{visit}/monitoring-form")
    ResponseEntity<Object> send(HttpServletRequest request, @PathVariable String episode, @PathVariable String visit,
                                @Valid @RequestBody Sending body) {
        return desk.ask(request, episode, visit,
                new SendForm(visit, body.lot(), body.monitoredBy(), body.vitalsAcceptableBefore(),
                        body.vitalsAcceptableLeaving(), body.reference(), desk.caller(request).code()));
    }
}
