package org.handrail.runtime.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventName;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.event.Lane;
import org.handrail.runtime.event.Reaction;

/**
 * A kind of document with everything the shell must know of it.
 *
 * @param collection   where its documents are kept
 * @param streamPrefix its stream is this and the document's id, its detail stream that and {@code /detail}
 * @param mainTopic    null when nothing of it is published
 * @param detailTopic  null when nothing goes there
 * @param shape        version of the stored form of the state
 * @param dueStamp     version of what derives deadlines from a state; a new one makes the start derive them anew
 * @param migrations   from an older shape to the next: key 1 makes shape 2 of a stored state of shape 1
 * @param clinicOf     the place a state belongs to; null while not known
 * @param hears        prefixes of other services' streams that come to documents of this kind
 * @param receiver     the document that an event of others is for, mostly its subject
 * @param hearsDetail  whether their detail streams come too
 * @param settings     what the place that the document's id names has set; null when the document sets nothing
 * @param otherwise    the reaction to every event that no other reaction names; null when those only move the mark
 */
public record Kind<S, C, E>(String collection, String streamPrefix, String mainTopic, String detailTopic, int shape, String dueStamp,
                            Class<S> stateType, Decider<S, C, E> decider, EventTypes<E> events,
                            Map<Integer, Function<Map<String, Object>, Map<String, Object>>> migrations,
                            Function<S, String> clinicOf, List<String> hears, Function<Envelope, String> receiver,
                            Map<String, Map<Integer, Reaction<?, ? extends C>>> reactions, boolean hearsDetail,
                            Function<S, SettingsOverTime> settings,
                            BiFunction<Envelope, Map<String, Object>, C> otherwise) {

    private static final String DETAIL = "/detail";
    private static final String KEPT = "/kept";

    public String stream(String id, Lane lane) {
        return switch (lane) {
            case MAIN -> streamPrefix + id;
            case DETAIL -> streamPrefix + id + DETAIL;
            case KEPT -> streamPrefix + id + KEPT;
            case INTERNAL -> throw new IllegalArgumentException("internal events have no stream");
        };
    }

    /** The lane must be one that is published. */
    public String topic(Lane lane) {
        return lane == Lane.MAIN ? mainTopic : detailTopic;
    }

    /** The document that a stream of this kind belongs to. */
    public String documentOf(String stream) {
        return stream.substring(streamPrefix.length()).replaceFirst("(" + DETAIL + "|" + KEPT + ")$", "");
    }

    public boolean hears(String stream) {
        return hears.stream().anyMatch(stream::startsWith) && (hearsDetail || !stream.endsWith(DETAIL));
    }

    /**
     * The reactions to this event's name, by version; empty when the name is not used here. Whoever notes everything
     * has one reaction to a name without any, in the version that came: its schema tells whether it can be read.
     */
    public Map<Integer, Reaction<?, ? extends C>> reactionsTo(EventName name) {
        Map<Integer, Reaction<?, ? extends C>> named = reactions.getOrDefault(name.name(), Map.of());
        return !named.isEmpty() || otherwise == null ? named
                : Map.of(name.version(), new Reaction<>(null, anyData(), otherwise));
    }

    @SuppressWarnings("unchecked") // JSON objects have text for keys
    private static Class<Map<String, Object>> anyData() {
        return (Class<Map<String, Object>>) (Class<?>) Map.class;
    }

    public static <S, C, E> Builder<S, C, E> of(String collection, Class<S> stateType, Decider<S, C, E> decider,
                                                EventTypes<E> events) {
        return new Builder<>(collection, stateType, decider, events);
    }

    /** Collects the parts of a {@link Kind}; what is not said has no topic, hears nobody and has shape 1. */
    public static final class Builder<S, C, E> {
        private final String collection;
        private final Class<S> stateType;
        private final Decider<S, C, E> decider;
        private final EventTypes<E> events;
        private String streamPrefix;
        private String mainTopic;
        private String detailTopic;
        private int shape = 1;
        private String dueStamp = "1";
        private Map<Integer, Function<Map<String, Object>, Map<String, Object>>> migrations = Map.of();
        private Function<S, String> clinicOf = state -> null;
        private List<String> hears = List.of();
        private Function<Envelope, String> receiver = Envelope::subject;
        private List<Reaction<?, ? extends C>> reactions = List.of();
        private boolean hearsDetail;
        private Function<S, SettingsOverTime> settings;
        private BiFunction<Envelope, Map<String, Object>, C> otherwise;

        private Builder(String collection, Class<S> stateType, Decider<S, C, E> decider, EventTypes<E> events) {
            this.collection = collection;
            this.stateType = stateType;
            this.decider = decider;
            this.events = events;
        }

        public Builder<S, C, E> publishes(String prefix, String main, String detail) {
            this.streamPrefix = prefix;
            this.mainTopic = main;
            this.detailTopic = detail;
            return this;
        }

        public Builder<S, C, E> shape(int version,
                Map<Integer, Function<Map<String, Object>, Map<String, Object>>> from) {
            this.shape = version;
            this.migrations = Map.copyOf(from);
            return this;
        }

        public Builder<S, C, E> dueStamp(String version) {
            this.dueStamp = version;
            return this;
        }

        public Builder<S, C, E> belongsTo(Function<S, String> clinic) {
            this.clinicOf = clinic;
            return this;
        }

        public Builder<S, C, E> hears(String... prefixes) {
            this.hears = List.of(prefixes);
            return this;
        }

        /** The detail streams of those it hears come too. */
        public Builder<S, C, E> hearsDetail() {
            this.hearsDetail = true;
            return this;
        }

        /** The documents' ids are places: in each the shell finds what its place has set. */
        public Builder<S, C, E> sets(Function<S, SettingsOverTime> ofPlace) {
            this.settings = ofPlace;
            return this;
        }

        public Builder<S, C, E> receivedBy(Function<Envelope, String> document) {
            this.receiver = document;
            return this;
        }

        public <D> Builder<S, C, E> reacts(String type, Class<D> data, BiFunction<Envelope, D, C> toCommand) {
            List<Reaction<?, ? extends C>> more = new ArrayList<>(reactions);
            more.add(new Reaction<D, C>(type, data, toCommand));
            this.reactions = List.copyOf(more);
            return this;
        }

        /** For whoever notes everything: every event that no other reaction names, whatever it is. */
        public Builder<S, C, E> reactsToAny(BiFunction<Envelope, Map<String, Object>, C> toCommand) {
            this.otherwise = toCommand;
            return this;
        }

        public Kind<S, C, E> build() {
            Map<String, Map<Integer, Reaction<?, ? extends C>>> byName = reactions.stream().collect(
                    Collectors.groupingBy(r -> EventName.of(r.type()).name(),
                            Collectors.toUnmodifiableMap(r -> EventName.of(r.type()).version(), r -> r)));
            return new Kind<>(collection, streamPrefix, mainTopic, detailTopic, shape, dueStamp, stateType, decider, events,
                    migrations, clinicOf, hears, receiver, byName, hearsDetail, settings, otherwise);
        }
    }

    @Override
    public String toString() {
        return collection;
    }
}
