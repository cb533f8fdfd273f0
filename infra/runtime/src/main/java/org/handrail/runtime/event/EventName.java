package org.handrail.runtime.event;

/** A wire type cut in name and version. A type without a version is version 0 of itself. */
public record EventName(String name, int version) {

    public static EventName of(String type) {
        int dot = type.lastIndexOf(".v");
        if (dot < 0 || dot + 2 == type.length() || !type.substring(dot + 2).chars().allMatch(Character::isDigit)
                || type.length() - dot > 8) {
            return new EventName(type, 0);
        }
        return new EventName(type.substring(0, dot), Integer.parseInt(type.substring(dot + 2)));
    }
}
