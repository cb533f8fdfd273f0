package org.handrail.session.episode;

import java.time.Instant;

/** How an infusion ended. @param amountMg given until then; null: nobody said */
public record InfusionEnd(String ended, Double amountMg, Instant at) {
}
