package org.handrail.operations;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Shows what happens, from events alone. Nothing here changes care. */
@SpringBootApplication
public class OperationsService {

    public static void main(String[] args) {
        SpringApplication.run(OperationsService.class, args);
    }
}
