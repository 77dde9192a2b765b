package io.steadybase.gtm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A capability has the same package name in every module, so only the place of a class tells whose it is. */
class ModuleDirectionsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Map<String, Set<String>> CLASSES = List.of(
                    "workflows/contracts", "activities-lambda", "nexus-handlers", "workflows/worker", "workflows/local")
            .stream()
            .collect(Collectors.toMap(module -> module, ModuleDirectionsTest::namesIn));

    @ParameterizedTest
    @CsvSource({
        "workflows/contracts, ''",
        "activities-lambda,   workflows/contracts",
        "nexus-handlers,      workflows/contracts",
        "workflows/worker,    workflows/contracts nexus-handlers"
    })
    void dependsOnTheModulesBelowItOnly(String module, String allowed) {
        var mayUse = new HashSet<>(List.of(allowed.split(" ")));
        mayUse.add(module);
        var forbidden = CLASSES.entrySet().stream()
                .filter(other -> !mayUse.contains(other.getKey()))
                .flatMap(other -> other.getValue().stream())
                .filter(name -> !name.endsWith("package-info"))
                .collect(Collectors.toSet());

        assertThat(usedBy(module)).isNotEmpty().doesNotContainAnyElementsOf(forbidden);
    }

    @ParameterizedTest
    @CsvSource({
        "workflows/contracts, software.amazon",
        "activities-lambda,   io.temporal",
        "nexus-handlers,      com.amazonaws",
        "workflows/worker,    com.amazonaws"
    })
    void staysFreeOf(String module, String library) {
        assertThat(usedBy(module)).noneMatch(name -> name.startsWith(library));
    }

    private static Set<String> usedBy(String module) {
        return importedFrom(module).stream()
                .flatMap(javaClass -> javaClass.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> namesIn(String module) {
        return importedFrom(module).stream().map(JavaClass::getName).collect(Collectors.toSet());
    }

    private static JavaClasses importedFrom(String module) {
        return new ClassFileImporter().importPath(ROOT.resolve(module).resolve("target/classes"));
    }
}
