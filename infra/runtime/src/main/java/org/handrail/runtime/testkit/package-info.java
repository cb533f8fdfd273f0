/**
 * For tests of services: stories told to a decider, what it emits held to the published language, tokens for whoever
 * asks, the access table tried cell by cell, and a service with its doors and a store in memory. Needs no test library,
 * and Spring only for table and doors; what does not hold is an {@link java.lang.AssertionError}.
 */
package org.handrail.runtime.testkit;
