/**
 * Calls that leave a document: to partners, to other services, and to other documents of the same service; and what is
 * asked of other services. Each call has one key at all its attempts, an end in time, and an outcome that is never an
 * exception.
 */
package org.handrail.runtime.outside;
