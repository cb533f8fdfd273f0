package org.handrail.verification.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/** Writes {@code docs/rules.md}: every rule of care, for who reads no Java. */
final class RulesPage {

    /** The part of care that the first word of a rule's id stands for, in the order in which a patient meets it. */
    static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("SCORE", "Forms and scores");
        SECTIONS.put("RISK", "Suicide risk");
        SECTIONS.put("ELIG", "Who may be treated");
        SECTIONS.put("GATE", "What must be in order before treatment");
        SECTIONS.put("COURSE", "The course of treatment");
        SECTIONS.put("BOOK", "Booking a visit");
        SECTIONS.put("VISIT", "A visit that does not happen as planned");
        SECTIONS.put("DAY", "The day of the dose");
        SECTIONS.put("DOSE", "A device of esketamine");
        SECTIONS.put("IV", "An infusion of ketamine");
        SECTIONS.put("MON", "Watching the patient");
        SECTIONS.put("AE", "Side effects");
        SECTIONS.put("REL", "Leaving");
        SECTIONS.put("FORM", "The monitoring form");
        SECTIONS.put("ESC", "Calling people");
        SECTIONS.put("FUP", "After the visit");
        SECTIONS.put("WATCH", "Signs of harm over time");
        SECTIONS.put("OUT", "Whether it helps");
        SECTIONS.put("REF", "Referral to psychotherapy");
        SECTIONS.put("CARE", "The end of care");
    }

    private static final String HEAD = """
            # The rules of care

            Every rule that Handrail applies, written from the code by `RulesPageTest`. Do not edit. A number with a
            name is a default that a clinic may change within the range given; a fixed one is the label's or the scale's own.
            **A licensed clinician must sign off every threshold before use.**

            | tag | what it means |
            |---|---|
            | `[L-must]` | label or safety programme (REMS); nobody may decide otherwise |
            | `[L-weigh]` | the label leaves it to benefit and risk; the rule stays, the prescriber decides with a reason |
            | `[G]` | guideline, consensus or trial; a clinician may decide otherwise with a recorded reason |
            | `[P]` | policy of the clinic or payer; the numbers are defaults |
            | `[K]` | general knowledge without a source read for this project; to be confirmed before use |

            A *version* rises whenever a rule would decide any case differently. *Enforced* names the service and its classes;
            *tests* are the tests that name the rule or a reason that it alone gives, themselves or in the table that they go
            through; there is no rule without one. Try a rule on a case: `./care rules explain docs/cases/01-baseline.json`.

            """;

    private final RuleCode code;
    private final Map<String, Set<String>> tests;

    RulesPage(RuleCode code, Units tests) {
        this.code = code;
        this.tests = code.tests(tests);
    }

    String text() {
        Map<String, List<Rule>> bySection = Registry.all().stream().collect(Collectors.groupingBy(RulesPage::section,
                LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        SECTIONS.forEach((key, title) -> page.append("- [").append(title).append("](#").append(anchor(title)).append(")\n"));
        SECTIONS.forEach((key, title) -> {
            page.append("\n## ").append(title).append("\n\n| rule | what it says | numbers | source |\n|---|---|---|---|\n");
            bySection.getOrDefault(key, List.of()).forEach(rule -> page.append(row(rule)));
            page.append("\n<details><summary>Where each is enforced, and its tests</summary>\n\n"
                    + "| rule | enforced in | tests |\n|---|---|---|\n");
            bySection.getOrDefault(key, List.of()).forEach(rule -> page.append(where(rule)));
            page.append("\n</details>\n");
        });
        return page.toString();
    }

    private static String row(Rule rule) {
        return "| <a id=\"%s\"></a>**%s** `[%s]`<br>%s, version %d | %s | %s | %s |%n".formatted(rule.id(), rule.id(), rule.tag(),
                cell(rule.title()), rule.version(), cell(rule.meaning()),
                Stream.concat(rule.settings().stream().map(RulesPage::setting), rule.limits().stream().map(RulesPage::limit))
                        .collect(Collectors.joining("<br>")), cell(rule.source()));
    }

    private static String setting(Setting setting) {
        return "`%s` %s (%s): %s".formatted(setting.key(), setting.defaultValue(), cell(setting.range()), cell(setting.meaning()));
    }

    private static String limit(Limit limit) {
        return "fixed %s %s: %s".formatted(new BigDecimal(Double.toString(limit.value())).stripTrailingZeros().toPlainString(),
                cell(limit.unit()), cell(limit.meaning()));
    }

    private String where(Rule rule) {
        return "| %s | %s | %s |%n".formatted(rule.id(), enforced(rule), tested(rule));
    }

    private String tested(Rule rule) {
        return String.join("<br>", tests.getOrDefault(rule.id(), Set.of()));
    }

    private String enforced(Rule rule) {
        return code.enforcedIn(rule).isEmpty() ? "*in the library; no service asks it*" : code.enforcedIn(rule).entrySet().stream().map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("<br>"));
    }

    static String section(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('-'));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
