package org.handrail.scheduling.wiring;

import java.time.Duration;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.outside.LocalCall;
import org.handrail.runtime.settings.SettingsMirror;
import org.handrail.runtime.settings.SettingsNews;
import org.handrail.runtime.shell.Commands;
import org.handrail.scheduling.booking.BookingDesk;
import org.handrail.scheduling.booking.BookingSteps;
import org.handrail.scheduling.booking.MoveDesk;
import org.handrail.scheduling.booking.Places;
import org.handrail.scheduling.booking.ProposalDesk;
import org.handrail.scheduling.booking.RefitDesk;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayEvent;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseEvent;
import org.handrail.scheduling.oncall.ChangeOnCall;
import org.handrail.scheduling.oncall.OnCallChanged;
import org.handrail.scheduling.oncall.Rota;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This service's parts, for the runtime to collect. */
@Configuration(proxyBeanMethods = false)
class SchedulingBeans {

    @Bean
    Kind<Course, CourseCommand, CourseEvent> courses() {
        return SchedulingKinds.courses();
    }

    @Bean
    Kind<ClinicDay, DayCommand, DayEvent> days(@Value("${handrail.scheduling.lease:1m}") Duration lease) {
        return SchedulingKinds.days(lease);
    }

    @Bean
    Kind<Rota, ChangeOnCall, OnCallChanged> rotas() {
        return SchedulingKinds.rotas();
    }

    @Bean
    Kind<SettingsMirror.State, SettingsNews, SettingsMirror.Learnt> policies() {
        return SchedulingKinds.policies();
    }

    @Bean
    Places places(Commands commands, Kind<Course, CourseCommand, CourseEvent> courses,
                  Kind<ClinicDay, DayCommand, DayEvent> days) {
        return new Places(commands, courses, days, BookingSteps.NONE);
    }

    @Bean
    BookingDesk bookingDesk(Places places) {
        return new BookingDesk(places);
    }

    @Bean
    MoveDesk moveDesk(Places places) {
        return new MoveDesk(places);
    }

    @Bean
    ProposalDesk proposalDesk(Commands commands, Kind<Course, CourseCommand, CourseEvent> courses,
                              Kind<ClinicDay, DayCommand, DayEvent> days) {
        return new ProposalDesk(commands, courses, days);
    }

    @Bean
    LocalCall<DayCommand> confirmPlace(Kind<ClinicDay, DayCommand, DayEvent> days) {
        return SelfCalls.confirm(days);
    }

    @Bean
    LocalCall<DayCommand> releasePlace(Kind<ClinicDay, DayCommand, DayEvent> days) {
        return SelfCalls.release(days);
    }

    @Bean
    LocalCall<CourseCommand> tellCourseOfClosing(Kind<Course, CourseCommand, CourseEvent> courses) {
        return SelfCalls.dayClosed(courses);
    }

    @Bean
    LocalCall<CourseCommand> tellCourseOfPrescriber(Kind<Course, CourseCommand, CourseEvent> courses) {
        return SelfCalls.prescriberGone(courses);
    }

    @Bean
    RefitDesk refitDesk(Commands commands, Kind<Course, CourseCommand, CourseEvent> courses,
                        Kind<ClinicDay, DayCommand, DayEvent> days, ProposalDesk proposals, BookingDesk bookings) {
        return new RefitDesk(commands, courses, days, proposals, bookings);
    }

    @Bean
    LocalCall<CourseCommand> askCourse(Kind<Course, CourseCommand, CourseEvent> courses) {
        return SelfCalls.ask(courses);
    }
}
