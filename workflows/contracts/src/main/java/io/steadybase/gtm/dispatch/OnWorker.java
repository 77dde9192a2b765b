package io.steadybase.gtm.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an activity interface that the worker itself serves, since functions hold no secret of Temporal's, and says how its calls are
 * made. Otherwise as {@link Dispatched}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnWorker {
    /** The mode of every method of the interface. */
    DispatchMode mode();

    /** The longest that one attempt may take, in seconds. */
    int attemptSeconds() default 30;
}
