package org.handrail.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Referral, identity, screening, eligibility and the requirements of a course. */
@SpringBootApplication
public class IntakeService {

    public static void main(String[] args) {
        SpringApplication.run(IntakeService.class, args);
    }
}
