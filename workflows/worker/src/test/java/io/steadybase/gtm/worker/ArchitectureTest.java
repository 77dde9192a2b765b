package io.steadybase.gtm.worker;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.dispatch.OnWorker;
import io.temporal.activity.ActivityInterface;
import io.temporal.workflow.WorkflowInterface;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importPaths(
                    Path.of("target/classes"),
                    Path.of("../contracts/target/classes"),
                    Path.of("../connection/target/classes"));
    private static final String[] WORKFLOW_CODE = {
        "..gtm.worker.workflow..", "io.steadybase.gtm.gate..", "io.steadybase.gtm.run.."
    };

    @Test
    void workflowCodeHasNoClockAndNoRandomSource() {
        noClasses()
                .that()
                .resideInAnyPackage(WORKFLOW_CODE)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CLASSES);
    }

    @Test
    void workflowCodeHasNoThreadsNoInputAndNoOutput() {
        noClasses()
                .that()
                .resideInAnyPackage(WORKFLOW_CODE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.util.concurrent..",
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..",
                        "software.amazon..",
                        "org.slf4j.."))
                .orShould()
                .dependOnClassesThat(simpleName("Thread"))
                .check(CLASSES);
    }

    @Test
    void workflowCodeIteratesOrderedCollectionsOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(WORKFLOW_CODE)
                .should()
                .callMethod(Set.class, "copyOf", java.util.Collection.class)
                .orShould()
                .callMethod(java.util.Map.class, "copyOf", java.util.Map.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.HashMap.class, java.util.IdentityHashMap.class)
                .check(CLASSES);
    }

    @Test
    void everyActivityInterfaceSaysHowItIsCalled() {
        classes()
                .that()
                .areAnnotatedWith(ActivityInterface.class)
                .should()
                .beAnnotatedWith(Dispatched.class)
                .orShould()
                .beAnnotatedWith(OnWorker.class)
                .check(CLASSES);
    }

    @Test
    void workflowInterfacesAreContracts() {
        classes()
                .that()
                .areAnnotatedWith(WorkflowInterface.class)
                .should()
                .beInterfaces()
                .andShould()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void onlyTheDispatchAndWorkerPackagesKnowAws() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.steadybase.gtm.worker",
                        "io.steadybase.gtm.worker.dispatch..",
                        "io.steadybase.gtm.connection..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("software.amazon.."))
                .check(CLASSES);
    }
}
