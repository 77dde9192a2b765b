package io.steadybase.gtm.local.lambda;

import java.io.IOException;

/**
 * The main class of a child JVM: runs the official runtime client and ends the process as soon as the local system is gone,
 * even if that was killed and a handler is in the middle of its work. Runs alone on the child's class path, so it may use
 * nothing but the JDK.
 */
final class ChildMain {
    private static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private ChildMain() {}

    /** Takes the function's handler as its only argument. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent-watch").start(ChildMain::haltWithTheParent);
        Class.forName(RUNTIME_CLIENT).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    /** Standard input is a pipe that the parent never writes to: it ends when the parent does. */
    private static void haltWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                // nobody writes; whatever comes is not for us
            }
        } catch (IOException e) {
            // a broken pipe means the same as its end
        }
        Runtime.getRuntime().halt(1);
    }
}
