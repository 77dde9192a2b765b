package io.steadybase.gtm.dispatch;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an activity interface whose calls the dispatch activity carries to a function, and says how. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Dispatched {
    /** The mode of every method of the interface. */
    DispatchMode value();

    /** The longest that one attempt may take, waiting for a free function environment included, in seconds. */
    int attemptSeconds() default 120;
}
