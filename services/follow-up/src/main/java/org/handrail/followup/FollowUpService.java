package org.handrail.followup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Check-ins after a visit, and escalations until a named person has closed them. */
@SpringBootApplication
public class FollowUpService {

    public static void main(String[] args) {
        SpringApplication.run(FollowUpService.class, args);
    }
}
