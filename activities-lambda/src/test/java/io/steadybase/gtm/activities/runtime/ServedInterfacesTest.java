package io.steadybase.gtm.activities.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.activities.model.FakeConverse;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.ActivityType;
import io.steadybase.gtm.dispatch.Dispatched;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names stand in one place: what the contracts say is dispatched to a function is what the function serves. */
class ServedInterfacesTest {
    private static final ModelConfig MODEL = new ModelConfig("m", BigDecimal.ONE, BigDecimal.ONE);

    @Test
    void theFunctionForDataWorkServesExactlyWhatIsDispatchedToIt() {
        try (var dynamoDb = TestClients.unreachableDynamoDb()) {
            var table = DataActivities.table(
                    new DataFunctionConfig("crm", "memory", "outbox", "contacts", "documents"), dynamoDb);
            assertThat(table.activityTypes())
                    .containsExactlyInAnyOrderElementsOf(dispatchedTo(ActivityFunction.DATA))
                    .contains("FindCandidates", "DeliverMessage");
        }
    }

    @Test
    void theFunctionForModelWorkServesExactlyWhatIsDispatchedToIt() {
        var table = LlmActivities.table(MODEL, new FakeConverse(), new InMemoryCrm());
        assertThat(table.activityTypes())
                .containsExactlyInAnyOrderElementsOf(dispatchedTo(ActivityFunction.LLM))
                .contains("PlanOutreach", "ReviewDraft");
    }

    private static List<String> dispatchedTo(ActivityFunction function) {
        return new ClassFileImporter()
                .importPackages("io.steadybase.gtm").stream()
                        .filter(type -> type.isAnnotatedWith(Dispatched.class))
                        .filter(type -> type.getAnnotationOfType(Dispatched.class)
                                .function()
                                .equals(function))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .map(ActivityType::of)
                        .toList();
    }
}
