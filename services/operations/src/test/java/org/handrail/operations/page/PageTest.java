package org.handrail.operations.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.operations.running.Running;
import org.handrail.operations.running.Story;
import org.handrail.schemas.PublishedLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page as a charge nurse has it before her, in a real browser. */
class PageTest {

    private static final String NURSE = Running.token("nurse", "riverside");
    /** Told of a whole clinic, on topics of their own: no care of one patient shows them. */
    private static final List<String> OF_A_CLINIC = List.of("OnCallChanged.v1", "PolicyChanged.v1", "PolicyWithdrawn.v1");
    private static Browsers browsers;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Running.clock(Visit.NOW);
    }

    @AfterAll
    static void shut() {
        browsers.close();
    }

    @BeforeEach
    void desk() {
        window(1280, 900, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void window(int width, int height, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context = browsers.chromium.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setColorScheme(scheme).setTimezoneId("UTC").setLocale("en-GB"));
        page = context.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") && !m.text().contains("Failed to load resource")) {
                complaints.add(m.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private void look(Story story) {
        look(Running.url(), story);
    }

    private void look(String address, Story story) {
        page.navigate(address + "/#token=" + NURSE + "&" + story.episode);
    }

    private Locator journey() {
        return page.locator("care-journey");
    }

    @Test
    void a_journey_is_shown_live_in_plain_sentences() {
        Story story = Visit.untilDosed();
        look(story);

        assertThat(journey()).containsText("Visit 1: 45 min since the first dose");
        assertThat(journey()).containsText("Nothing asks for an act.");
        assertThat(journey()).containsText("146/88 mmHg +18/+8 since before the dose");
        assertThat(journey()).containsText("drowsy MOAA/S 4");
        assertThat(journey()).containsText("Dose delayed: device 2");
        assertThat(journey()).containsText("Earliest time to leave");
        assertThat(journey()).containsText("Consent given");
        assertThat(journey()).containsText("Recorded 11:30, 45 min later.");
        assertThat(journey().innerText()).doesNotContainIgnoringCase("episode").doesNotContain("undefined", "NaN", "null");

        story.says("session.VitalsRecorded", "2026-03-09T14:57:00Z",
                Visit.vitals("v1-r9", "monitoring", 138, 84, 5, "14:57"));
        assertThat(journey().locator(".lines > li").first()).containsText("138/84");
        assertThat(journey().locator("[role=status].unseen")).containsText("Observed");
        well();
    }

    @Test
    void an_emergency_is_said_with_level_shape_and_word_and_leaves_with_a_trace() {
        Story story = Visit.emergency(Visit.untilDosed());
        look(story);

        Locator ask = journey().locator(".ask.high");
        assertThat(ask).containsText("Emergency");
        assertThat(ask).containsText("5 min");
        assertThat(ask).containsText("Nobody has taken it on. p-d1x8 was called by phone 1 min ago.");
        assertThat(ask).hasCount(1);
        assertThat(ask.locator("svg")).hasCount(1);
        assertThat(page).hasTitle("Emergency · Journey · Handrail");
        assertThat(page.locator("care-list a[aria-current] .mark")).containsText("Emergency");
        well();

        Visit.resolved(story);
        assertThat(journey()).containsText("Nothing asks for an act.");
        assertThat(journey().locator(".lines > li.high")).hasCount(0);
        assertThat(journey().locator(".lines > li.was").first()).containsText("Emergency (over):");
        well();
    }

    @Test
    void an_overdue_check_asks_for_an_act_until_the_next_observation() {
        Story story = Visit.untilDosed().says("session.VitalsOverdue", "2026-03-09T14:56:00Z", """
                {"visit": "v1", "check": "v1-40min", "dueAt": "2026-03-09T14:52:00Z", "severity": "red"}""");
        look(story);
        assertThat(journey().locator(".ask.high")).containsText("Check overdue since 14:52: 40min");

        story.says("session.VitalsRecorded", "2026-03-09T14:57:00Z",
                Visit.vitals("v1-r9", "monitoring", 138, 84, 5, "14:57"));
        assertThat(journey()).containsText("Nothing asks for an act.");
    }

    @Test
    void every_event_of_the_published_language_has_a_sentence() {
        page.navigate(Running.url() + "/");
        for (String type : PublishedLanguage.types()) {
            for (PublishedLanguage.Example example : PublishedLanguage.examples(type)) {
                if (OF_A_CLINIC.stream().anyMatch(type::endsWith)) {
                    continue;
                }
                Object told = page.evaluate("""
                        async ({type, json}) => {
                          const { tell, known } = await import('/page/sentences.js');
                          const { Journey } = await import('/page/model.js');
                          const time = await import('/page/time.js');
                          time.tell('2026-03-09T15:00:00Z');
                          return known(type) && JSON.stringify(tell({ type, data: JSON.parse(json), n: 1 }, new Journey()));
                        }""", Map.of("type", type, "json", example.json()));
                assertThat(String.valueOf(told)).as(example.toString()).contains("\"text\":")
                        .doesNotContain("undefined", "NaN", "Invalid", "[object").doesNotContainIgnoringCase("episode");
            }
        }
        well();
    }

    @Test
    void without_a_token_it_asks_for_one_and_with_a_bad_one_again() {
        page.navigate(Running.url() + "/");
        assertThat(page.getByLabel("Your token")).isFocused();
        well();
        page.keyboard().type("not-a-token");
        page.keyboard().press("Enter");
        assertThat(page.locator("token-form [role=alert]")).containsText("not valid");
        assertThat(page.getByLabel("Your token")).isFocused();
    }

    @Test
    void a_token_in_the_address_is_taken_out_of_it_at_once() {
        Story story = Visit.untilBooked();
        look(story);
        assertThat(journey()).containsText("Visit 1 was to begin, patient not here yet");
        assertThat(page.url()).isEqualTo(Running.url() + "/#" + story.episode);
        page.reload();
        assertThat(journey()).containsText("Visit 1 was to begin");
        page.getByText("Leave", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#board")).isHidden();
        page.reload();
        assertThat(page.getByLabel("Your token")).isVisible();
    }

    @Test
    void who_may_not_see_it_is_told_so() {
        Story story = Visit.untilBooked();
        page.navigate(Running.url() + "/#token=" + Running.token("therapist", "riverside") + "&" + story.episode);
        assertThat(journey()).containsText("Your role may not see this.");
        assertThat(page.locator("care-list")).containsText("Your role may not see this.");
        well();
        page.navigate(Running.url() + "/#token=" + Running.token("nurse", "hillside") + "&" + story.episode);
        assertThat(journey()).containsText("There is no such care in your clinics");
        assertThat(page.locator("care-list")).containsText("Nobody yet.");
    }

    @Test
    void what_is_no_longer_live_looks_stale_with_its_age_and_comes_back() {
        Story story = Visit.untilDosed();
        try (Cable cable = Cable.to(Running.port())) {
            look("http://127.0.0.1:" + cable.port(), story);
            assertThat(journey()).containsText("since the first dose");
            cable.cut();
            assertThat(page.locator(".stale-note")).isVisible();
            assertThat(page.locator(".stale-note")).containsText("Not live for");
            assertThat(page.locator(".board.stale")).hasCount(1);
            assertThat(page).hasTitle("Not live · Journey · Handrail");
            well();
            picture("stale-light");
            story.says("session.VitalsRecorded", "2026-03-09T14:57:00Z",
                    Visit.vitals("v1-r9", "monitoring", 138, 84, 5, "14:57"));
            cable.mend();
            assertThat(page.locator(".stale-note")).isHidden();
            assertThat(journey()).containsText("138/84");
            assertThat(journey().locator(".lines > li")).hasCount(17);
        }
    }

    @Test
    void a_journey_that_nothing_has_arrived_of_fills_by_itself_when_it_does() {
        Story story = new Story("riverside");
        look(story);
        assertThat(journey()).containsText("nothing of it has arrived yet");
        Visit.untilBooked(story);
        assertThat(journey()).not().containsText("nothing of it has arrived yet");
        assertThat(journey().locator(".lines > li").first()).isVisible();
        well();
    }

    @Test
    void a_source_that_does_not_answer_is_said_on_the_journey() {
        look(Visit.untilDosed());
        assertThat(journey()).containsText("since the first dose");
        Running.NEIGHBOURS.silent("session");
        try {
            assertThat(journey().locator(".unsure")).containsText("Session gives no answer");
            assertThat(page.locator("source-corner summary")).containsText("1 without answer");
            well();
            picture("source-silent-light");
        } finally {
            Running.NEIGHBOURS.answers("session");
        }
        assertThat(journey().locator(".unsure")).hasCount(0);
    }

    @Test
    void unread_messages_are_in_the_engineers_corner_and_the_journey_says_that_it_lacks_something() {
        Story story = Visit.untilBooked().says("session.PatientArrived", 9, "2026-03-09T13:52:00Z", """
                {"visit": "v1", "occurredAt": "2026-03-09T13:52:00Z"}""");
        look(story);
        assertThat(journey().locator(".unsure")).containsText("Something that Session has said can't be shown yet");
        page.locator("source-corner summary").click();
        assertThat(page.locator("source-corner")).containsText("/session/episodes/" + story.episode);
        well();
        picture("engineers-light");
    }

    @Test
    void everything_can_be_reached_by_keyboard_and_is_large_enough_for_a_thumb() {
        look(Visit.emergency(Visit.untilDosed()));
        assertThat(journey().locator(".ask")).hasCount(1);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        for (Locator target : page.locator("button:visible, .rows a:visible, summary:visible").all()) {
            assertThat(target.boundingBox().height).as(target.innerText()).isGreaterThanOrEqualTo(44);
        }
    }

    @Test
    void it_is_as_good_in_the_dark_and_on_a_phone() {
        Story story = Visit.emergency(Visit.untilDosed());
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {390, 1280}) {
                window(width, 900, scheme);
                look(story);
                assertThat(journey().locator(".ask")).hasCount(1);
                well();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
                picture("emergency-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
            }
        }
    }

    /** No complaint of the browser (its content policy among it), no finding of axe. */
    private void well() {
        // A page without frames: there is nothing to put together in a second one, which is what "legacy" leaves out.
        AxeResults found = new AxeBuilder(page).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa", "wcag21a",
                "wcag21aa", "wcag22aa", "best-practice")).analyze();
        assertThat(found.getViolations()).extracting(v -> v.getId() + ": " + v.getNodes()).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }
}
