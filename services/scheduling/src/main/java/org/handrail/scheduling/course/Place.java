package org.handrail.scheduling.course;

/** A place on a clinic day. @param day document of the day @param reservation its id there */
public record Place(String day, String reservation) {
}
