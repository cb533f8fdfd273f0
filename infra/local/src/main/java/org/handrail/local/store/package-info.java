/**
 * A MongoDB wire server on one file, for trying, tests and a small clinic. What it has acknowledged survives
 * {@code kill -9}; it does not force the disk at each write, so a loss of power is not covered.
 */
package org.handrail.local.store;
