package io.steadybase.gtm.activities.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.ActivityType;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.WireJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/** One method of an activity interface, and the object that does it. */
record ServedActivity(Method method, Object implementation) {
    ServedActivity {
        if (method.getParameterCount() != 1
                || !method.getParameterTypes()[0].isRecord()
                || !method.getReturnType().isRecord()) {
            throw new IllegalArgumentException("activity must take one record and return one, got " + method);
        }
    }

    /** Every activity of the interface. Temporal's annotations on it may be missing at run time: nothing here reads them. */
    static <I> Stream<ServedActivity> of(Class<I> activities, I implementation) {
        if (!activities.isInterface()) {
            throw new IllegalArgumentException("activities must be an interface, got " + activities);
        }
        return Arrays.stream(activities.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(method -> new ServedActivity(method, implementation));
    }

    String type() {
        return ActivityType.of(method);
    }

    JsonNode call(DispatchRequest request) {
        var argument = Arguments.only(request, method.getParameterTypes()[0]);
        try {
            return WireJson.MAPPER.valueToTree(method.invoke(implementation, argument));
        } catch (InvocationTargetException e) {
            throw thrownBy(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("activity interface must be public: " + method, e);
        }
    }

    private static RuntimeException thrownBy(InvocationTargetException e) {
        return switch (e.getCause()) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            case null, default -> new IllegalStateException("activities throw no checked exceptions", e);
        };
    }
}
