/**
 * For tests of services: stories told to a decider, and what it emits held to the published language. Needs neither
 * Spring nor a test library; what does not hold is an {@link java.lang.AssertionError}.
 */
package org.handrail.runtime.testkit;
