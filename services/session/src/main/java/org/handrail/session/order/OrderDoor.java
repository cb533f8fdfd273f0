package org.handrail.session.order;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.runtime.http.ProblemException;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.EpisodeDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A prescriber orders what may be given. It takes the place of the order before it. */
@RestController
class OrderDoor {

    private static final List<String> PROTOCOLS = Arrays.stream(Protocol.values()).map(Protocol::toString).toList();

    /**
     * @param drug      esketamine or ketamine
     * @param route     nasal or iv; im, sc, oral and home only where a clinic has opened them, and esketamine never home
     * @param amountMg  for one visit; absent: worked out from mgPerKg and weightKg
     * @param weighedAt when the weight was taken; an infusion needs one of the last 30 days
     * @param mgPerMl   strength of what is drawn up
     * @param heightCm  needed where the clinic goes by the ideal weight at a high body mass index
     * @param minutes   duration of an infusion
     * @param visits    for how many visits with a dose it holds
     */
    record Order(@NotNull String protocol, @NotNull String drug, @NotNull String route,
                 @Min(0) @Max(1000) Double amountMg, @Min(0) @Max(100) Double mgPerKg, @Min(0) @Max(500) Double weightKg,
                 Instant weighedAt, @Min(0) @Max(1000) Double mgPerMl, @Min(0) @DecimalMax("1000") Double volumeMl,
                 @Min(50) @Max(250) Double heightCm, @Min(1) @Max(600) Integer minutes, @NotNull @Min(1) @Max(200) Integer visits,
                 @NotNull Instant occurredAt) {

        OrderAsked asked() {
            Codes.wrong("/protocol", protocol, PROTOCOLS)
                    .or(() -> Codes.wrong("/drug", drug, List.of("esketamine", "ketamine")))
                    .or(() -> Codes.wrong("/route", route, List.of("nasal", "iv", "im", "sc", "oral", "home")))
                    .ifPresent(wrong -> {
                        throw new ProblemException(422, wrong);
                    });
            return new OrderAsked(Protocol.of(protocol).orElseThrow(), drug, route, amountMg, mgPerKg, weightKg,
                    weighedAt, mgPerMl, volumeMl, heightCm);
        }
    }

    private final EpisodeDesk desk;

    OrderDoor(EpisodeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/episodes/{episode}/orders")
    ResponseEntity<Object> order(HttpServletRequest request, @PathVariable String episode,
                                 @Valid @RequestBody Order body) {
        return desk.record(request, episode, new RecordOrder(body.asked(), body.minutes(), body.visits(),
                desk.caller(request).code(), body.occurredAt()));
    }
}
