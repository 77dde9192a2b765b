package io.steadybase.gtm.activities;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    /** The classes of this module only: the contracts' interfaces do carry Temporal's annotations. */
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void functionsRunWithoutTemporal() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.temporal..", "io.nexusrpc..", "io.grpc..")
                .because("the function's jar must not hold Temporal's SDK")
                .check(CLASSES);
    }

    @Test
    void onlyTheEntryPointsKnowLambda() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.steadybase.gtm.activities.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.amazonaws.services.lambda..", "org.crac..")
                .check(CLASSES);
    }
}
