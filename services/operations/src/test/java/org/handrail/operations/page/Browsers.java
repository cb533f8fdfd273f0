package org.handrail.operations.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, without a window and without a word to anybody outside. */
public final class Browsers implements AutoCloseable {

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/snap/bin/chromium");

    private final Playwright playwright;
    public final Browser chromium;

    public Browsers() {
        Path found = Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), PLACES.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst().orElseThrow(() -> new AssertionError(
                        "No Chromium is installed, and pages can't be tried without. Install it with:"
                                + " apt-get update && apt-get install -y chromium"
                                + " (or say where it is: CHROMIUM=/path/to/chromium)"));
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true)
                .setExecutablePath(found).setArgs(QUIET));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
