package io.steadybase.gtm.local;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may use what: a class belongs to the module below whose {@code target/classes} it is. */
class ModuleDirectionsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Map<String, Set<String>> CLASSES = List.of(
                    "workflows/deployment",
                    "workflows/contracts",
                    "workflows/connection",
                    "activities-lambda",
                    "nexus-handlers/marketing-reference",
                    "workflows/worker",
                    "workflows/cli",
                    "workflows/local/platform",
                    "workflows/local/offline-model",
                    "workflows/local/crm-import",
                    "workflows/local")
            .stream()
            .collect(Collectors.toMap(module -> module, ModuleDirectionsTest::namesIn));

    @ParameterizedTest
    @CsvSource({
        "workflows/deployment, ''",
        "workflows/contracts,  ''",
        "workflows/connection, workflows/contracts workflows/deployment",
        "activities-lambda,    workflows/contracts workflows/deployment",
        "nexus-handlers/marketing-reference, workflows/contracts workflows/deployment workflows/connection",
        "workflows/worker,     workflows/contracts workflows/deployment workflows/connection",
        "workflows/cli,        workflows/contracts workflows/deployment workflows/connection",
        "workflows/local/platform, workflows/contracts workflows/deployment",
        "workflows/local/offline-model, workflows/contracts workflows/local/platform",
        "workflows/local/crm-import, workflows/contracts activities-lambda"
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
        "workflows/worker,    com.amazonaws"
    })
    void staysFreeOf(String module, String library) {
        assertThat(usedBy(module)).noneMatch(name -> name.startsWith(library));
    }

    @Test
    void readsTablesInTwoPackagesOfTheCommandLineAndUsesAwsNowhereElseInIt() {
        var byPlace = importedFrom("workflows/cli").stream()
                .collect(Collectors.partitioningBy(
                        javaClass -> javaClass.getPackageName().matches(".*\\.cli\\.(outbox|content)"),
                        Collectors.toSet()));
        var tables = byPlace.get(true);
        var others = byPlace.get(false);

        assertThat(usedBy(tables)).anyMatch(name -> name.startsWith("software.amazon"));
        assertThat(usedBy(others)).noneMatch(name -> name.startsWith("software.amazon"));
    }

    private static Set<String> usedBy(String module) {
        return usedBy(importedFrom(module).stream().collect(Collectors.toSet()));
    }

    private static Set<String> usedBy(Set<JavaClass> classes) {
        return classes.stream()
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
