package org.handrail.desk.cases;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.Bounds;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.AnswerFault;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.clinical.rule.PolicyCheck;
import org.handrail.clinical.rule.Registry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a case from JSON. Which kind it is, its fields say. */
public final class CaseReader {

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private CaseReader() {
    }

    /** @throws BadCase with one sentence that names the field */
    public static Case read(String json) {
        Case read = bound(tree(json));
        policy(read);
        if (read instanceof ScreeningCase screening) {
            if (screening.findings().depression().suicideRisk() != null) {
                throw new BadCase("/findings/depression/suicideRisk", "is told by its answers, here as at intake's door: put those "
                        + "of the c-ssrs-screener into instruments.");
            }
            forms(screening.instruments());
        } else if (read instanceof SessionCase visit) {
            visit(visit.session());
        } else if (read instanceof OutcomeCase series) {
            series(series.outcomes());
        }
        return read;
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                throw new BadCase("", "A case is a JSON object.");
            }
            return node;
        } catch (JacksonException broken) {
            String where = broken.getLocation() == null ? "" : " in line " + broken.getLocation().getLineNr();
            throw new BadCase("", "This is not JSON" + where + ": " + broken.getOriginalMessage());
        }
    }

    private static Case bound(JsonNode node) {
        List<String> kinds = Stream.of("session", "outcomes").filter(node::has).toList();
        if (kinds.size() > 1) {
            throw new BadCase("/outcomes", "A case is a screening, a session or outcomes, not two of them.");
        }
        Class<?> type = kinds.isEmpty() ? ScreeningCase.class
                : kinds.contains("session") ? SessionCase.class : OutcomeCase.class;
        if (kinds.isEmpty() && Stream.of("findings", "protocol", "instruments").noneMatch(node::has)) {
            String strange = node.propertyNames().stream().findFirst().map(name -> "/" + name).orElse("");
            throw new BadCase(strange, "A case has findings or protocol (a screening), session, or outcomes.");
        }
        for (String kind : kinds) {
            if (!node.get(kind).isObject()) {
                throw new BadCase("/" + kind, "must be an object.");
            }
        }
        return (Case) Read.record(node, type, "");
    }

    private static void policy(Case read) {
        if (read.policy() == null) {
            return;
        }
        PolicyCheck.wrong(read.policy(), Registry.all()).stream().findFirst().ifPresent(wrong -> {
            throw new BadCase("/policy/" + wrong.key(), wrong.message()
                    + (wrong.rule() == null ? " ./care rules list --settings names all." : ""));
        });
    }

    private static void forms(List<ScreeningCase.Portion> forms) {
        for (int i = 0; i < forms.size(); i++) {
            String at = "/instruments/" + i;
            ScreeningCase.Portion form = forms.get(i);
            Instrument instrument = Instrument.named(form.instrument()).orElseThrow(() -> new BadCase(at + "/instrument",
                    "\"" + form.instrument() + "\" is none of the forms taken here."));
            AnswerFault.inPortion(instrument, form.items(), form.total()).ifPresent(fault -> {
                throw new BadCase(at + fault.field(), fault.message());
            });
        }
    }

    private static void visit(Session session) {
        for (int i = 0; i < session.weighed().size(); i++) {
            String rule = session.weighed().get(i);
            if (Registry.find(rule).isEmpty()) {
                throw new BadCase("/session/weighed/" + i, "there is no rule " + rule + "; ./care rules list names all.");
            }
        }
        for (int i = 0; i < session.readings().size(); i++) {
            List<String> symptoms = session.readings().get(i).symptoms();
            for (int j = 0; j < symptoms.size(); j++) {
                if (Symptom.of(symptoms.get(j)).isEmpty()) {
                    throw new BadCase("/session/readings/" + i + "/symptoms/" + j, "\"" + symptoms.get(j) + "\" is none of "
                            + String.join(", ", Stream.of(Symptom.values()).map(Symptom::toString).toList()) + ".");
                }
            }
        }
    }

    private static void series(OutcomeCase.Outcomes told) {
        if (told.infusions() != null && told.protocol() != Protocol.IV_KETAMINE) {
            throw new BadCase("/outcomes/infusions", "belong to the protocol iv-ketamine.");
        }
        if (told.infusions() != null && !told.infusions().isEmpty() && !told.infusions().getFirst().equals(told.firstDose())) {
            throw new BadCase("/outcomes/firstDose", "is not the first of the infusions.");
        }
        String form = "\"" + told.instrument() + "\"";
        Bounds bounds = Instrument.named(told.instrument())
                .orElseThrow(() -> new BadCase("/outcomes/instrument", form + " is none of the forms taken here.")).totals()
                .orElseThrow(() -> new BadCase("/outcomes/instrument", form + " has no total."));
        for (int i = 0; i < told.scores().size(); i++) {
            Read.within(told.scores().get(i).total(), "/outcomes/scores/" + i + "/total", bounds);
        }
    }

    static PastDecision past(String json) {
        JsonNode node = tree(json);
        Class<?> type = node.has("dose") ? PastDose.class : node.has("release") ? PastRelease.class : PastEligibility.class;
        return (PastDecision) Read.record(node, type, "");
    }

    /** A moment as written on the command line. */
    public static Instant moment(String text) {
        return (Instant) Read.time(text, Instant.class, "--at");
    }
}
