/** Who is on call in a clinic, in the order in which they are called. */
package org.handrail.scheduling.oncall;
