/** A patient's course of visits: what may be booked, confirmed, cancelled, and when a visit was missed. */
package org.handrail.scheduling.course;
