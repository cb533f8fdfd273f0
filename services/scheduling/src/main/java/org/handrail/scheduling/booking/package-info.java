/** Booking over several clinic days by try, confirm, cancel, with the course alone deciding. */
package org.handrail.scheduling.booking;
