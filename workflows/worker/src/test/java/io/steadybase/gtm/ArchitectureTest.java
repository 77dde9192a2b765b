package io.steadybase.gtm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import io.temporal.workflow.WorkflowInterface;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

@AnalyzeClasses(packages = "io.steadybase.gtm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] WORKFLOW_CODE = {"..gtm.drew..", "..gtm.gate..", "..gtm.progress.."};

    @ArchTest
    static final ArchRule workflowCodeHasNoClockAndNoRandomSource = noClasses()
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
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule workflowCodeHasNoThreadsNoInputAndNoOutput = noClasses()
            .that()
            .resideInAnyPackage(WORKFLOW_CODE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.util.concurrent..",
                    "java.io..",
                    "java.nio..",
                    "java.net..",
                    "java.sql..",
                    "software.amazon..",
                    "org.slf4j.."))
            .orShould()
            .dependOnClassesThat(simpleName("Thread"));

    @ArchTest
    static final ArchRule workflowCodeIteratesOrderedCollectionsOnly = noClasses()
            .that()
            .resideInAnyPackage(WORKFLOW_CODE)
            .should()
            .callMethod(Set.class, "copyOf", java.util.Collection.class)
            .orShould()
            .callMethod(java.util.Map.class, "copyOf", java.util.Map.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.HashMap.class, java.util.IdentityHashMap.class);

    @ArchTest
    static final ArchRule everyActivityInterfaceSaysHowItIsDispatched =
            classes().that().areAnnotatedWith(ActivityInterface.class).should().beAnnotatedWith(Dispatched.class);

    @ArchTest
    static final ArchRule workflowInterfacesAreContracts = classes()
            .that()
            .areAnnotatedWith(WorkflowInterface.class)
            .should()
            .beInterfaces()
            .andShould()
            .bePublic();

    @ArchTest
    static final ArchRule onlyTheDispatchAndWorkerPackagesKnowAws = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..gtm.dispatch..", "..gtm.worker..", "..gtm.temporal..", "..gtm.abm..", "..gtm.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("software.amazon.."));
}
