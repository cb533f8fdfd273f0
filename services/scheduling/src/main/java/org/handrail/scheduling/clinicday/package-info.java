/** A clinic's day: its hours, chairs and people, and the places that it lends to bookings. */
package org.handrail.scheduling.clinicday;
