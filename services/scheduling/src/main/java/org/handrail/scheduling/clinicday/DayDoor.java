package org.handrail.scheduling.clinicday;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.handrail.clinical.course.VisitTimes;
import org.handrail.policy.InForce;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.http.Doors;
import org.handrail.runtime.shell.Commands;
import org.handrail.scheduling.clinicday.DayCommand.CloseDay;
import org.handrail.scheduling.clinicday.DayCommand.NotePrescriber;
import org.handrail.scheduling.clinicday.DayCommand.OpenDay;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A clinic's days. */
@RestController
class DayDoor {

    private static final int PATIENTS_A_NURSE = 2;

    /**
     * Hours are those on the clinic's wall.
     *
     * @param patientsPerNurse two unless said otherwise
     * @param staggerMinutes   in which no more visits begin than there are nurses; as the clinic has set unless said otherwise
     */
    record Day(@NotNull LocalDate date, @NotNull LocalTime opens, @NotNull LocalTime closes,
               @NotNull @Min(0) @Max(200) Integer chairs, @NotNull @Min(0) @Max(200) Integer nurses,
               @Min(1) @Max(10) Integer patientsPerNurse, @NotNull LocalTime prescriberUntil,
               @Min(0) @Max(60) Integer staggerMinutes) {
    }

    record Closure(@NotNull ClosingReason reason) {
    }

    /** @param until on the clinic's wall: from then on no prescriber is on site */
    record Prescriber(@NotNull LocalTime until) {
    }

    private final Doors doors;
    private final Kind<ClinicDay, DayCommand, DayEvent> days;
    private final Commands commands;

    DayDoor(Doors doors, Kind<ClinicDay, DayCommand, DayEvent> days, Commands commands) {
        this.doors = doors;
        this.days = days;
        this.commands = commands;
    }

    private int stagger(String clinic) {
        return (int) VisitTimes.stagger(InForce.now(commands.context(clinic))).toMinutes();
    }

    @PostMapping("/clinics/{clinic}/days")
    ResponseEntity<Object> open(HttpServletRequest request, @PathVariable String clinic, @Valid @RequestBody Day day) {
        return doors.create(request, days, ClinicDay.id(clinic, day.date()), clinic, new OpenDay(clinic, day.date(),
                day.opens(), day.closes(), day.chairs(), day.nurses(),
                day.patientsPerNurse() == null ? PATIENTS_A_NURSE : day.patientsPerNurse(), day.prescriberUntil(),
                day.staggerMinutes() == null ? stagger(clinic) : day.staggerMinutes()));
    }

    /** Its visits become clinic-cancelled, never no-shows, and wait to be booked again. Opening it again undoes it. */
    @PostMapping("/clinics/{clinic}/days/{date}/closures")
    ResponseEntity<Object> close(HttpServletRequest request, @PathVariable String clinic, @PathVariable LocalDate date,
                                 @Valid @RequestBody Closure closure) {
        return doors.create(request, days, ClinicDay.id(clinic, date), clinic,
                new CloseDay(clinic, date, closure.reason()));
    }

    /** The last prescriber leaves earlier than the roster has it, or stays longer. From then on nobody gets a dose. */
    @PostMapping("/clinics/{clinic}/days/{date}/prescribers")
    ResponseEntity<Object> prescriber(HttpServletRequest request, @PathVariable String clinic,
                                      @PathVariable LocalDate date, @Valid @RequestBody Prescriber said) {
        return doors.command(request, days, ClinicDay.id(clinic, date), new NotePrescriber(said.until()));
    }

    @GetMapping("/clinics/{clinic}/days/{date}")
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String clinic,
                                @PathVariable LocalDate date) {
        return doors.show(request, days, ClinicDay.id(clinic, date), (doc, caller) -> DayView.of(doc.state()));
    }
}
