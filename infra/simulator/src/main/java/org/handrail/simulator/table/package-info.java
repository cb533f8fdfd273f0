/** What is told at the end of the demo: to whoever leads a clinic, and to whoever keeps the system. */
package org.handrail.simulator.table;
