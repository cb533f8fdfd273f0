package org.handrail.runtime.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the service did not start. */
final class UnsafeSettingAnalyzer extends AbstractFailureAnalyzer<UnsafeSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeSetting unsafe) {
        return new FailureAnalysis("The service does not start, because data could be lost: " + unsafe.getMessage() + ".",
                "Change or remove the setting " + unsafe.setting() + ".", unsafe);
    }
}
