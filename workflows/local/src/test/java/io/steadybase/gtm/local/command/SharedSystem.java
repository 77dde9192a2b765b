package io.steadybase.gtm.local.command;

import io.steadybase.gtm.local.files.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running system with the sample for all test classes that ask for it: to start one takes as long as dozens of tests. Each
 * test has request ids of its own and leaves no fault behind. It comes with the first of them and goes with the last, so they
 * run at the end, when no other system is up.
 */
final class SharedSystem implements ParameterResolver {
    /** A test class whose {@code @BeforeAll} method takes the shared {@link WholeSystem}. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(SharedSystem.class)
    @Order(Integer.MAX_VALUE)
    @interface Used {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WholeSystem.class;
    }

    @Override
    public WholeSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, any -> Running.start(), Running.class)
                .system();
    }

    /** Closed by JUnit after the last test. */
    private record Running(WholeSystem system, Path directory) implements AutoCloseable {
        static Running start() {
            try {
                var directory = Files.createTempDirectory("gtm-shared-");
                var system = WholeSystem.upWithSample(directory.resolve("system"), directory.resolve("sample"));
                return new Running(system, directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            system.close();
            FileTree.delete(directory);
        }
    }
}
