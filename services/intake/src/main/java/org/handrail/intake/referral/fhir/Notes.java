package org.handrail.intake.referral.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.intake.identity.Identity;
import org.handrail.intake.referral.Unusable;

/** Collects what the entries of one bundle say while they are read. */
final class Notes {

    /** A score or reading and when it was taken. */
    record Measured(int value, Instant at) {
    }

    /** Millimetres of mercury and when they were read. */
    record Pressure(int systolic, int diastolic, Instant at) {
    }

    /** A condition of one topic. @param onset absent: not said */
    record Mention(boolean active, @Nullable LocalDate onset) {
    }

    final Instant now;
    final ZoneId zone;
    final Set<Unusable> unusable = new LinkedHashSet<>();
    final Map<Topic, List<Mention>> conditions = new EnumMap<>(Topic.class);
    final Set<Ingredient> current = EnumSet.noneOf(Ingredient.class);
    final Map<Score, Measured> scores = new EnumMap<>(Score.class);
    /** Treatments that are asked for. */
    final Set<Protocol> wanted = EnumSet.noneOf(Protocol.class);
    @Nullable Pressure pressure;
    @Nullable String depressionCode;
    boolean hypersensitive;
    @Nullable Identity identity;
    @Nullable Boolean male;

    Notes(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    void unusable(String what, String why) {
        unusable.add(new Unusable(what, why));
    }

    void mention(Topic topic, Mention mention) {
        conditions.computeIfAbsent(topic, t -> new ArrayList<>()).add(mention);
    }

    /** The newest counts; of two at the same moment the higher. */
    void score(Score score, Measured measured) {
        scores.merge(score, measured, (one, other) -> {
            int order = one.at().compareTo(other.at());
            return order == 0 ? one.value() >= other.value() ? one : other : order > 0 ? one : other;
        });
    }

    void pressure(Pressure read) {
        if (pressure == null || read.at().isAfter(pressure.at())) {
            pressure = read;
        }
    }

    boolean mentions(Topic topic) {
        return conditions.containsKey(topic);
    }

    boolean active(Topic topic) {
        return conditions.getOrDefault(topic, List.of()).stream().anyMatch(Mention::active);
    }

    Optional<Measured> score(Score score) {
        return Optional.ofNullable(scores.get(score));
    }
}
