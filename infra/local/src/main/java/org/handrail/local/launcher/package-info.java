/** Starts the whole system on one machine, owns the care clock, and hands it all to a story or to a test. */
package org.handrail.local.launcher;
