package org.handrail.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Setting;
import org.handrail.desk.cases.Change;
import org.handrail.desk.cases.Part;

/** An explanation, and a rule, as a page that a clinician reads. */
final class PageForm {

    /** More are in the JSON form. */
    private static final int CHANGES = 12;

    private final StringBuilder page = new StringBuilder();
    private final Map<String, String> policy;

    private PageForm(Map<String, String> policy) {
        this.policy = policy;
    }

    static String of(Explanation explanation) {
        PageForm form = new PageForm(explanation.policy());
        form.line(explanation.title() == null ? "A case" : explanation.title());
        form.line("As of " + explanation.at().atZone(ZoneId.of(explanation.zone())).toOffsetDateTime()
                + (explanation.policy().isEmpty() ? ", with the default policy." : ", with the policy " + explanation.policy() + "."));
        explanation.decided().ifPresent(decided -> form.line("Decided for the protocol " + decided.protocol()
                + (decided.byDefault() ? ", the default: the case names none." : ".")));
        explanation.parts().forEach(form::part);
        form.changes(explanation.changes());
        return form.page.toString();
    }

    private void part(Part part) {
        line("");
        line(part.question() + "  " + part.reads() + "  (" + part.outcome() + ")");
        part.rules().forEach(this::hit);
        if (!part.missing().isEmpty()) {
            line("  missing: " + String.join(", ", part.missing()));
        }
        part.besides().forEach(sentence -> line("  " + sentence));
    }

    private void hit(RuleHit hit) {
        line("  " + hit.rule() + " [" + hit.tag() + "] version " + hit.version() + ": " + hit.reason());
        Registry.find(hit.rule()).ifPresent(rule -> {
            line("    " + rule.meaning());
            rule.settings().stream().filter(setting -> policy.containsKey(setting.key())).forEach(setting -> line("    here "
                    + setting.key() + " is " + policy.get(setting.key()) + ", the default is " + setting.defaultValue()));
        });
    }

    private void changes(List<Change> changes) {
        line("");
        if (changes.isEmpty()) {
            line("Nothing that can still change, or is not known, would change that by itself.");
        }
        changes("What would lighten that, each by itself:", changes.stream().filter(change -> !change.stricter()).toList());
        changes("What would make it stricter, each by itself:", changes.stream().filter(Change::stricter).toList());
    }

    private void changes(String heading, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        line(heading);
        changes.stream().limit(CHANGES).forEach(change -> line("  "
                + (change.field().isEmpty() ? "all that is not known" : change.field()) + ": "
                + (change.from() == null ? "if it were known to be " : change.from() + " → ") + change.to() + "  "
                + String.join("; ", change.outcomes())));
        if (changes.size() > CHANGES) {
            line("  and " + (changes.size() - CHANGES) + " more; --json shows all.");
        }
    }

    /** One rule in full. */
    static String of(Rule rule) {
        PageForm form = new PageForm(Map.of());
        form.line(rule.id() + " [" + rule.tag() + "] " + rule.title());
        form.line("");
        form.line(rule.meaning());
        form.line("");
        form.line("binding:  " + binding(rule));
        form.line("version:  " + rule.version());
        form.line("source:   " + rule.source());
        rule.settings().forEach(form::setting);
        rule.limits().forEach(limit -> form.line("fixed:    " + limit.meaning() + " (" + limit.value() + " " + limit.unit() + ")"));
        return form.page.toString();
    }

    private void setting(Setting setting) {
        line("setting:  " + setting.key() + ", default " + setting.defaultValue() + ", allowed " + setting.range());
        line("          " + setting.meaning());
    }

    private static String binding(Rule rule) {
        return switch (rule.tag()) {
            case L_MUST -> "label or safety programme; nobody may decide otherwise";
            case L_WEIGH -> "label; it stays, and the prescriber decides with a reason";
            case G -> "guideline or trial; a clinician may decide otherwise, with a reason";
            case P -> "policy of the clinic or payer; the numbers are defaults";
            case K -> "general knowledge without a source read for this project; to be confirmed before use";
        };
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
