package io.steadybase.gtm.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an activity interface whose calls the dispatch activity carries to a function, and says how. Each method takes one
 * record and returns one; its {@linkplain ActivityType type} comes from its name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Dispatched {
    /** The function that serves every method of the interface. */
    ActivityFunction function();

    /** The mode of every method of the interface. */
    DispatchMode mode();

    /** The longest that one attempt may take from the moment it is sent to the function, in seconds. */
    int attemptSeconds() default 120;
}
