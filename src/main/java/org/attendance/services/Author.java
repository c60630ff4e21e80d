package org.attendance.services;

/**
 * The person in whose name something is recorded.
 * @param userLoginId login under which it was done
 * @param name name of the person, as it is kept beside an amendment
 * @param position position in the school on that day; null if there is none on record
 */
public record Author(String userLoginId, String name, String position) {
}
