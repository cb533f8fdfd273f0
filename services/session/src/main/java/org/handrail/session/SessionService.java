package org.handrail.session;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The treatment visit: what may be given, what was given, how the patient is, how the visit ends. */
@SpringBootApplication
public class SessionService {

    public static void main(String[] args) {
        SpringApplication.run(SessionService.class, args);
    }
}
