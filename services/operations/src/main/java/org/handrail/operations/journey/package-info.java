/** Journeys as they are heard, written down, listed and watched. */
package org.handrail.operations.journey;
