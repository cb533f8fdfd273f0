/**
 * What a clinic has set, for every service that decides by it: the runtime keeps it as text over time, the rules of care
 * read it as a {@link org.handrail.clinical.rule.Policy}.
 */
package org.handrail.policy;
