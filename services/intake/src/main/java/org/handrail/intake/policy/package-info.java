/** What each clinic has set of the rules of care, version after version. */
package org.handrail.intake.policy;
