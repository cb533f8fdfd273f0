package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.desk.cases.Case;
import org.handrail.desk.cases.CaseReader;
import org.handrail.desk.cases.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pressure at stop level between two devices: what a case says of it is what the chair says. */
class StopLevelTest {

    private static final Path CASE = Path.of("../../docs/cases/18-second-device-in-time.json");

    @ParameterizedTest(name = "{0} mmHg after two minutes and {1} after four: device 2 is {2}")
    @CsvSource({"150, 150, permitted", "184, 150, permitted", "150, 184, held", "184, 184, held"})
    void the_last_pressure_decides_whether_another_device_is_given(int first, int then, String outcome) throws IOException {
        Case told = CaseReader.read(Files.readString(CASE).replace("\"readings\": [",
                "\"readings\": [" + reading("r1", first, "10:02") + reading("r2", then, "10:04")));
        Part device = told.decide(told.moment()).getFirst();
        assertThat(device.outcome()).isEqualTo(outcome);
    }

    private static String reading(String name, int systolic, String clock) {
        return "{\"reading\":\"%s\",\"systolic\":%d,\"diastolic\":90,\"at\":\"2026-03-11T%s:00-04:00\"},"
                .formatted(name, systolic, clock);
    }
}
