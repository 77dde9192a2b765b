package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.local.files.PrivateFiles;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The java25 runtime: starts a process per environment, with the flags and variables of Lambda and nothing of ours.
 *
 * @param classPath of the runtime client and {@link ChildMain}; the function's own classes come from its task directory
 * @param nativeLibrary the runtime client's; left to itself, every process would overwrite the same file in /tmp while
 *     others run it
 */
record FunctionRuntime(Path java, List<Path> classPath, Path nativeLibrary, Path temporary) {
    /** Heap in percent of the function's memory, as Lambda sets it. */
    private static final int HEAP_PERCENT = 85;

    /** Prepares what every process needs, in a directory of its own. */
    static FunctionRuntime install(Path javaHome, List<Path> clientJars, Path directory) throws IOException {
        Path temporary = PrivateFiles.directory(directory.resolve("tmp"));
        Path main = directory.resolve(ChildMain.class.getName().replace('.', '/') + ".class");
        PrivateFiles.directory(Objects.requireNonNull(main.getParent()));
        try (InputStream code = Objects.requireNonNull(ChildMain.class.getResourceAsStream("ChildMain.class"))) {
            PrivateFiles.copy(code, main);
        }
        List<Path> classPath = new ArrayList<>(clientJars);
        classPath.add(directory);
        return new FunctionRuntime(
                javaHome.resolve("bin/java"), classPath, unpackNativeLibrary(clientJars, directory), temporary);
    }

    /** Starts a process that will ask for work at the Runtime API on a port of this machine. */
    Process start(Deployment function, int runtimeApiPort, EnvironmentLog log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(function))
                .directory(function.code().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(variables(function, runtimeApiPort, log));
        environment.putAll(function.environment());
        return builder.start();
    }

    private List<String> command(Deployment function) {
        return List.of(
                java.toString(),
                "-Xmx" + function.spec().memoryMb() * HEAP_PERCENT / 100 + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // java25's default on Lambda
                "-XX:-UsePerfData", // a killed process would leave its file in /tmp
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + nativeLibrary,
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", // without it restore hooks do not run
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                ChildMain.class.getName(),
                function.spec().handler());
    }

    private static Map<String, String> variables(Deployment function, int runtimeApiPort, EnvironmentLog log) {
        String name = function.spec().name();
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + runtimeApiPort),
                Map.entry("_HANDLER", function.spec().handler()),
                Map.entry("LAMBDA_TASK_ROOT", function.code().toString()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", name),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", FunctionAddress.VERSION),
                Map.entry(
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        Integer.toString(function.spec().memoryMb())),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"), // as deployed: the hooks run
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name),
                Map.entry(
                        "AWS_LAMBDA_LOG_STREAM_NAME", String.valueOf(log.file().getFileName())),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
                Map.entry("AWS_REGION", LocalLambda.REGION),
                Map.entry("AWS_DEFAULT_REGION", LocalLambda.REGION),
                Map.entry("AWS_ACCESS_KEY_ID", "local"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
                Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin"),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("TZ", ":UTC"));
    }

    private static Path unpackNativeLibrary(List<Path> clientJars, Path directory) throws IOException {
        String name = nativeLibraryName();
        for (Path jar : clientJars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry("jni/" + name);
                if (entry != null) {
                    Path library = directory.resolve(name);
                    PrivateFiles.copy(zip.getInputStream(entry), library);
                    return library;
                }
            }
        }
        throw new FileNotFoundException("runtime class path must contain jni/" + name + ", got " + clientJars);
    }

    private static String nativeLibraryName() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64");
        boolean musl = Files.exists(Path.of("/lib/ld-musl-" + (arm ? "aarch64" : "x86_64") + ".so.1"));
        return "libaws-lambda-jni.linux" + (musl ? "_musl" : "") + (arm ? "-aarch_64" : "-x86_64") + ".so";
    }
}
