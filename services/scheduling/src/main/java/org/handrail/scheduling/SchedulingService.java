package org.handrail.scheduling;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Treatment courses, clinic days and on-call rotas. */
@SpringBootApplication
public class SchedulingService {

    public static void main(String[] args) {
        SpringApplication.run(SchedulingService.class, args);
    }
}
