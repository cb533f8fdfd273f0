/** The care clock, moved by hand where it is manual, and the internal routes of whoever moves it. */
package org.handrail.runtime.clock;
