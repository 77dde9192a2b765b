package io.steadybase.gtm.dispatch;

import java.lang.reflect.Method;

/**
 * The name under which an activity is called: the name of its method with a capital first letter, as Temporal's SDK makes
 * it. {@code planOutreach} is {@code PlanOutreach} in histories, in the web UI and in the functions' logs.
 */
public final class ActivityType {
    private ActivityType() {}

    /** The type of an activity interface's method. */
    public static String of(Method method) {
        var name = method.getName();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
