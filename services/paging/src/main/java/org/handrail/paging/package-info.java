/**
 * Who is on call, and the paging of what a service has raised until follow-up has confirmed that it pages. Kept alike by
 * every service that calls people; whom to call and when is a rule of care, in {@link org.handrail.clinical.escalation}.
 */
package org.handrail.paging;
