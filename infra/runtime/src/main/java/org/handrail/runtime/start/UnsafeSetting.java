package org.handrail.runtime.start;

/** A setting with which data could be lost, or without which the service can't know what to do. It does not start. */
public final class UnsafeSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    /** @param why completes the sentence that the setting's name begins */
    public UnsafeSetting(String setting, String why) {
        super(setting + " " + why);
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
