/** Processes of this machine: how one is started, watched, stopped and killed, always by its own id. */
package org.handrail.local.process;
