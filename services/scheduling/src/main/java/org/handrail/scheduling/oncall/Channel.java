package org.handrail.scheduling.oncall;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A way to reach somebody on call. */
public enum Channel {
    @JsonProperty("pager") PAGER,
    @JsonProperty("phone") PHONE
}
