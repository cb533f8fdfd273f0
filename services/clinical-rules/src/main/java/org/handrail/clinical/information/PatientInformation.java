package org.handrail.clinical.information;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;

/**
 * What a patient is told before consent, and before and after each visit, made from the same numbers as the rules. A
 * clinician reviews it before use; the clinic adds its own telephone number.
 */
public final class PatientInformation {

    private static final String EMERGENCY = "911";
    private static final String CRISIS_LINE = "988";

    private final Numbers numbers;
    private final boolean spray;

    private PatientInformation(Policy policy, boolean spray) {
        this.numbers = new Numbers(policy);
        this.spray = spray;
    }

    /** The leaflet of the drug that a protocol gives. */
    public static Leaflet of(Protocol protocol, Policy policy) {
        return new PatientInformation(policy, protocol != Protocol.IV_KETAMINE).leaflet();
    }

    /** Both leaflets. */
    public static List<Leaflet> all(Policy policy) {
        return List.of(of(Protocol.ESKETAMINE_TRD, policy), of(Protocol.IV_KETAMINE, policy));
    }

    /** The leaflet with this version; empty when there is none. */
    public static Optional<Leaflet> version(String version, Policy policy) {
        return all(policy).stream().filter(leaflet -> leaflet.version().equals(version)).findFirst();
    }

    private Leaflet leaflet() {
        return new Leaflet(spray ? "esketamine" : "ketamine",
                spray ? "Esketamine nasal spray: what you should know" : "Ketamine infusions: what you should know",
                List.of(drug(), risks(), benefit(), before(), during(), leaving(), after(), calling()));
    }

    private Section drug() {
        return new Section("Before you say yes: what it is", spray
                ? List.of("This drug is a nasal spray.",
                        "The FDA has approved it for some adults with depression.",
                        "It is given only at a clinic that is part of a safety program called REMS.",
                        "You sign a form to join the program before your first dose.",
                        "You use the spray here, and a trained person watches you.",
                        "You never take it home.",
                        blocks(),
                        "You can say no, and you can stop at any time.")
                : List.of("This drug is an old drug that puts people to sleep for surgery.",
                        "The FDA has not approved it for depression.",
                        "To use it for depression is called off-label use.",
                        "Its risks over many years are not known.",
                        "It is given in a vein, here at the clinic, and a trained person watches you.",
                        "You should not take any form of it at home, as no one is there to watch you.",
                        blocks(),
                        "You can say no, and you can stop at any time."));
    }

    private static String blocks() {
        return "It blocks a part of brain cells called the NMDA receptor.";
    }

    private Section risks() {
        return new Section("Before you say yes: the serious risks", List.of(
                "You may get very sleepy, or even pass out.",
                "You may feel cut off from your body, from time, or from the room.",
                "Your breathing may get slow or weak.",
                "Your blood pressure and heart rate will most likely go up.",
                spray ? "This is to be expected, and it is highest at about 40 minutes."
                        : "This is to be expected, and it is highest at about 30 minutes.",
                spray ? "It can last for about 4 hours, which is longer than your visit may be."
                        : "In most people it is gone within an hour and a half.",
                "Tell us if you ever had a bulge in a blood vessel or a bleed in the brain, for then you must not have this drug.",
                "Some people misuse this drug or come to need it.",
                "Tell us if you have had trouble with drugs or alcohol.",
                "Thoughts of suicide can get worse, most of all at the start, when a dose is changed, and in young adults.",
                "The drug can hurt your bladder.",
                "Tell us if you have to go often, if it hurts, or if you see blood.",
                "It may make it hard to think or to remember for a time.",
                "It can harm an unborn child, so tell us if you are or could be pregnant, or if you breastfeed."));
    }

    private Section benefit() {
        List<String> sentences = new ArrayList<>(List.of(
                "It helps some people feel less sad, and it does not help others.",
                "It has not been shown to prevent suicide or to stop thoughts of it.",
                "It does not take the place of a hospital when you need one.",
                "Talk therapy and a healthy way of life may help as well, but the proof is still early.",
                "We ask you how you feel with short forms, and we look with you at whether it helps."));
        return new Section("Before you say yes: what it may do for you", sentences);
    }

    private Section before() {
        Stream<String> fasting = spray
                ? Stream.of("Do not eat for " + numbers.time("fasting-food") + " before your dose.",
                        "Do not drink for " + numbers.time("fasting-drink") + " before your dose.",
                        "If you use a nose spray for a cold or allergy, use it at least "
                                + numbers.time("fasting-nasal-spray") + " before.")
                : Stream.of("Do not eat for " + numbers.time("fasting-iv-food") + " before your dose.",
                        "Do not drink for " + numbers.time("fasting-iv-drink") + " before your dose.");
        return new Section("Before each visit", Stream.concat(fasting, Stream.of(
                "Name a person who will take you home, as you must not drive.",
                "We give no dose if no one can take you home.",
                "Do not drink alcohol and do not use drugs that day.",
                "Bring a list of all your medicines, and tell us what is new.",
                "We must know about pills for sleep, worry, pain, or focus.",
                "We check your blood pressure first, and if it is high, you may have to wait.",
                "We also ask you about thoughts of suicide each time.")).toList());
    }

    private Section during() {
        return new Section("What you may feel", List.of(
                "You may feel as if you float, or as if you are far away.",
                "Colors, sounds, and time may seem strange.",
                "You may feel dizzy, sick, sleepy, numb, or worried.",
                spray ? "You may have a bad taste in your mouth." : "Your mouth or lips may feel numb.",
                "Most of this is gone within 2 hours.",
                "Tell us at once if you have chest pain, a very bad headache, trouble breathing, or if your sight changes."));
    }

    private Section leaving() {
        String stay = spray
                ? "You stay for at least " + numbers.time("release-stay") + " after the last spray."
                : "You stay for at least " + numbers.time("release-stay-iv") + " after the drip ends.";
        return new Section("When you can leave", List.of(
                "Plan half a day for each visit.", stay,
                "You can leave when you are awake, walk well, and your blood pressure is fine.",
                "The person who takes you home meets you at the door."));
    }

    private Section after() {
        return new Section("After each visit", List.of(
                "Do not drive, ride a bike, or use machines until the next day, after a night of good sleep.",
                "Do not drink alcohol that day.",
                "Have someone stay with you that day if you can.",
                "You may have vivid dreams, and some may be bad dreams.",
                "Tell us if they scare you or come each night.",
                "After your first visits, and when your dose is changed, we ask you how you are about "
                        + numbers.hours("check-in-after-visit") + " later.",
                "Please answer, even if all is well."));
    }

    private Section calling() {
        return new Section("When to call, and whom", List.of(
                "Call " + EMERGENCY + " for chest pain, trouble breathing, the worst headache of your life, loss of sight, a seizure, "
                        + "a weak face or arm, or if you faint.",
                "If you think of suicide, call or text " + CRISIS_LINE + " at any time of day or night, or call " + EMERGENCY + ".",
                "No one may be reading your messages to us at night or on a day when we are closed.",
                "Call the clinic the same day if you throw up again and again, if it hurts when you pass water, if you see blood, "
                        + "if you feel much worse, or if you want more of the drug.",
                "The number of the clinic is on your visit sheet."));
    }
}
