package org.handrail.local.partners;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.handrail.local.Settings;
import org.handrail.local.http.Door;

/** Starts the stand-ins: {@code Partners <data directory> <port>}. */
public final class Partners {

    private Partners() {
    }

    public static void main(String[] args) {
        Desk desk = new Desk(declared(Settings.load()), Ledger.in(Path.of(args[0])));
        Door.open(Integer.parseInt(args[1]), desk::answer);
    }

    private static Map<String, Promise> declared(Settings settings) {
        Map<String, Promise> partners = new LinkedHashMap<>();
        for (String name : settings.list("partners")) {
            partners.put(name, Promise.valueOf(settings.text("partner." + name).toUpperCase(Locale.ROOT)));
        }
        return partners;
    }
}
