package org.handrail.verification.crash.host;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The lever that kills this process at a named point. */
@RestController
class CrashDoor {

    /** @param nth the point is passed that often before it kills */
    record Crash(String point, int nth) {
    }

    @PostMapping("/crash")
    void crash(@RequestBody Crash crash) {
        CrashPoints.arm(crash.point(), crash.nth());
    }
}
