/** How a service comes up: its settings, what it refuses to start with, and the shell put together from its parts. */
package org.handrail.runtime.start;
