/**
 * A service's OpenAPI 3.1 document, made from its doors, its access table and the comments in its sources. At the time of
 * tests alone: a running service knows nothing of this package.
 */
package org.handrail.runtime.testkit.openapi;
