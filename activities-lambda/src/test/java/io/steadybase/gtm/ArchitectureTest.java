package io.steadybase.gtm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.steadybase.gtm", importOptions = ArchitectureTest.ThisModule.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule functions_run_without_temporal = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.temporal..", "io.nexusrpc..", "io.grpc..")
            .because("the function's jar must not hold Temporal's SDK");

    @ArchTest
    static final ArchRule only_the_entry_points_know_lambda = noClasses()
            .that()
            .resideOutsideOfPackage("io.steadybase.gtm.lambda..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.amazonaws.services.lambda..", "org.crac..", "io.steadybase.gtm.lambda..");

    /** The classes of this module: the contracts' interfaces do carry Temporal's annotations. */
    static final class ThisModule implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("activities-lambda/target/classes");
        }
    }
}
