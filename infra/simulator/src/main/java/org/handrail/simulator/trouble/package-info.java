/** What goes wrong with the system and its partners while people work. */
package org.handrail.simulator.trouble;
