/** What can be seen of a service from outside: traces, gauges, health. Nothing decides on any of it. */
package org.handrail.runtime.observe;
