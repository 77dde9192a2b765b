package io.steadybase.gtm.worker.dispatch;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.CancellationScope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Short calls with a way out: one try within the workflow task, then the queue. A store that is down would otherwise hold the
 * workflow tasks of every run that reads it, until no run of the worker answers any more. Deterministic: what the first try came
 * to is in the history.
 */
final class ShortCalls {
    private ShortCalls() {}

    static <T> T of(Class<T> activities, T atOnce, T queued) {
        return activities.cast(Proxy.newProxyInstance(
                activities.getClassLoader(), new Class<?>[] {activities}, (_, method, arguments) -> {
                    if (CancellationScope.current().isCancelRequested()) {
                        // a local activity would still be started
                        throw new CanceledFailure("the run was asked to stop before " + method.getName());
                    }
                    try {
                        return call(atOnce, method, arguments);
                    } catch (ActivityFailure failure) {
                        if (passes(failure)) {
                            return call(queued, method, arguments);
                        }
                        throw failure;
                    }
                }));
    }

    private static Object call(Object stub, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(stub, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static boolean passes(ActivityFailure failure) {
        return switch (failure.getCause()) {
            case ApplicationFailure application -> !application.isNonRetryable();
            case TimeoutFailure _ -> true;
            case null, default -> false;
        };
    }
}
