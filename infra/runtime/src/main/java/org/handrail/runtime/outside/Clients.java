package org.handrail.runtime.outside;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.handrail.runtime.shell.Digest;

/** What all our HTTP clients have in common. */
final class Clients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:~-]{8,128}");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,160}");

    private Clients() {
    }

    /** A client with a pool of connections of its own. It follows nobody elsewhere. */
    static HttpClient create() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    }

    /** The key as our own doors take it; one of another form becomes its digest, the same at every attempt. */
    static String key(String key) {
        return KEY.matcher(key).matches() ? key : Digest.of(key).substring(0, 32);
    }

    /** Text that can stand in a header. */
    static String header(String text) {
        return text != null && VISIBLE.matcher(text).matches() ? text : Digest.shortOf(text);
    }

    /** Waits so long and no longer, the body included; a call that took longer is ended. */
    static <T> T within(Duration longest, CompletableFuture<T> call) throws IOException, InterruptedException {
        try {
            return call.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer in time");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            call.cancel(true);
        }
    }
}
