/** The threads of a service: they drive the shell's steps, go on through outages, and stop in order. */
package org.handrail.runtime.drive;
