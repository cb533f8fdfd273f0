/** Whether the other services can be believed: asked every five seconds. */
package org.handrail.operations.watch;
