/**
 * Stand-ins for those outside: paging, messaging, the psychotherapy directory, the PDMP, the REMS desk, the EHR. Each
 * takes {@code POST /<partner>/...}, writes down durably what it was asked, and can be told to misbehave.
 */
package org.handrail.local.partners;
