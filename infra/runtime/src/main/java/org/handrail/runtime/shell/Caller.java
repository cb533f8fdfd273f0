package org.handrail.runtime.shell;

import java.util.Set;

/** Who asks. @param code opaque; @param clinics whose documents may be seen and changed, {@code *} for all */
public record Caller(String code, Set<String> roles, Set<String> clinics) {

    public boolean mayEnter(String clinic) {
        return clinics.contains("*") || clinic != null && clinics.contains(clinic);
    }
}
