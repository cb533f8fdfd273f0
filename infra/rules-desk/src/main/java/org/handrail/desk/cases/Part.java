package org.handrail.desk.cases;

import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/**
 * The answer to one question about a case.
 *
 * @param question as a person asks it
 * @param outcome  code of the answer, such as {@code REVIEW} or {@code held}
 * @param strict   0 for the laxest answer to this question, more for a stricter one
 * @param reads    the answer as people say it
 * @param rules    every rule that spoke, the most binding first
 * @param missing  codes of what is not known
 * @param besides  sentences on what goes with the answer
 */
public record Part(String question, String outcome, int strict, String reads, List<RuleHit> rules,
                   List<String> missing, List<String> besides) {
}
