package org.handrail.runtime.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A door whose commands can wait: 503 and {@code Retry-After} while too much waits to be published. A door that takes
 * down what has happened is never one.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Deferrable {
}
