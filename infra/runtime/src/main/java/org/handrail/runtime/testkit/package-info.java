/**
 * For tests of services: stories told to a decider, what it emits held to the published language, tokens for whoever
 * asks, and the access table tried cell by cell. Needs no test library, and Spring only for that table;
 * what does not hold is an {@link java.lang.AssertionError}.
 */
package org.handrail.runtime.testkit;
