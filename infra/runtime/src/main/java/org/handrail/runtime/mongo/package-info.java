/** The ports of the shell on MongoDB: one collection for each kind, one for archived events, one for dead letters. */
package org.handrail.runtime.mongo;
