/**
 * Measures the consuming pathway against the least that any program must do for the same reads, writes and publications,
 * on the same broker and store, in turns.
 */
package org.handrail.bench;
