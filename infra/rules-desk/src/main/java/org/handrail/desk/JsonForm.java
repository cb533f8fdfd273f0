package org.handrail.desk;

import java.util.List;
import java.util.Optional;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.desk.cases.Change;
import org.handrail.desk.cases.Part;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An explanation as JSON. */
final class JsonForm {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonForm() {
    }

    static String of(Explanation explanation) {
        return JSON.writeValueAsString(node(explanation));
    }

    static String of(Past past) {
        ObjectNode all = JSON.createObjectNode();
        ObjectNode then = all.putObject("then").put("decision", past.then().decision())
                .put("decidedAt", past.then().decidedAt().toString()).put("outcome", past.then().outcome());
        if (past.then().policy() != null) {
            then.put("policyRevision", past.then().policy().revision());
            ObjectNode policy = then.putObject("policy");
            past.then().policy().values().forEach(policy::put);
        }
        texts(then.putArray("rules"), past.then().spoken());
        texts(then.putArray("missing"), past.then().missing());
        all.put("same", past.same());
        texts(all.putArray("newRules"), past.newly());
        texts(all.putArray("rulesNoMore"), past.nowSilent());
        all.set("now", node(past.now()));
        return JSON.writeValueAsString(all);
    }

    private static ObjectNode node(Explanation explanation) {
        ObjectNode all = JSON.createObjectNode();
        if (explanation.title() != null) {
            all.put("title", explanation.title());
        }
        all.put("outcome", explanation.parts().isEmpty() ? "nothing-asked" : explanation.parts().getFirst().outcome());
        all.put("at", explanation.at().toString());
        all.put("zone", explanation.zone());
        explanation.decided().ifPresent(decided -> all.put("protocol", decided.protocol().toString())
                .put("protocolByDefault", decided.byDefault()));
        ObjectNode policy = all.putObject("policy");
        explanation.policy().forEach(policy::put);
        ArrayNode decisions = all.putArray("decisions");
        explanation.parts().forEach(part -> part(decisions.addObject(), part));
        ArrayNode changes = all.putArray("wouldChange");
        explanation.changes().forEach(change -> change(changes.addObject(), change));
        return all;
    }

    private static void part(ObjectNode node, Part part) {
        node.put("question", part.question()).put("outcome", part.outcome()).put("reads", part.reads());
        ArrayNode rules = node.putArray("rules");
        part.rules().forEach(hit -> rule(rules.addObject(), hit));
        texts(node.putArray("missing"), part.missing());
        texts(node.putArray("besides"), part.besides());
    }

    private static void rule(ObjectNode node, RuleHit hit) {
        Optional<Rule> rule = Registry.find(hit.rule());
        node.put("rule", hit.rule()).put("tag", hit.tag().toString()).put("version", hit.version())
                .put("reason", hit.reason());
        rule.ifPresent(known -> node.put("title", known.title()).put("meaning", known.meaning()).put("source", known.source()));
    }

    private static void change(ObjectNode node, Change change) {
        node.put("field", change.field()).put("from", change.from()).put("to", change.to())
                .put("stricter", change.stricter());
        texts(node.putArray("outcomes"), change.outcomes());
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
