package org.handrail.scheduling.clinicday;

import java.util.stream.Stream;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Zones;
import org.springframework.stereotype.Component;

/** Who is on site at this moment, as today's roster has it. */
@Component
public class Presence {

    private static final String NOBODY = "no-prescriber-on-site";

    private final Commands commands;
    private final Kind<ClinicDay, DayCommand, DayEvent> days;
    private final Time time;
    private final Zones zones;

    Presence(Commands commands, Kind<ClinicDay, DayCommand, DayEvent> days, Time time, Zones zones) {
        this.commands = commands;
        this.days = days;
        this.time = time;
        this.zones = zones;
    }

    /** What that holds against a dose now; empty when a prescriber is there, or nobody has opened the day. */
    public Stream<String> nobody(String clinic, Caller caller) {
        if (clinic == null) {
            return Stream.empty();
        }
        String today = ClinicDay.id(clinic, CalendarDays.dayOf(time.care(), zones.of(clinic)));
        return commands.find(days, today, caller).map(Doc::state).filter(day -> OnSite.nobody(day, time.care()))
                .map(day -> NOBODY).stream();
    }
}
