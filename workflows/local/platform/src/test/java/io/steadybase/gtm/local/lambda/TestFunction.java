package io.steadybase.gtm.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The function of the tests. Runs in a child JVM, so it uses nothing but the JDK. */
public final class TestFunction {
    static final String HANDLER = "io.steadybase.gtm.local.lambda.TestFunction::handle";

    static {
        if (System.getenv("FAIL_INIT") != null) {
            throw new IllegalStateException("no database");
        }
    }

    private TestFunction() {}

    /** Does what the event says. */
    public static Object handle(Map<String, String> event) throws IOException, InterruptedException {
        return switch (event.getOrDefault("do", "echo")) {
            case "echo" -> Map.of("pid", ownProcessId(), "echo", event.getOrDefault("text", ""));
            case "environment" -> new TreeMap<>(System.getenv());
            case "log" -> log(event);
            case "throw" -> throw new IllegalArgumentException("no such account");
            case "exit" -> exit(event);
            case "grow" -> "x".repeat(Integer.parseInt(event.get("size")));
            case "wait" -> waitFor(event);
            default -> throw new IllegalArgumentException("do must be known, got " + event);
        };
    }

    private static String ownProcessId() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static Object log(Map<String, String> event) {
        System.out.println(event.get("text"));
        return "logged";
    }

    private static Object exit(Map<String, String> event) {
        Runtime.getRuntime().halt(Integer.parseInt(event.get("status")));
        return "unreachable";
    }

    /** Says that it runs by creating one file, and waits for another. */
    private static Object waitFor(Map<String, String> event) throws IOException, InterruptedException {
        Path started = Path.of(event.get("started"));
        Files.move(Files.writeString(Path.of(started + ".new"), ownProcessId()), started);
        while (!Files.exists(Path.of(event.get("until")))) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return Map.of("pid", ownProcessId());
    }
}
