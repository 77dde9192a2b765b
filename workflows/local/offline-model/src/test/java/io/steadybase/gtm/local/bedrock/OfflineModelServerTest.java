package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.drew.PlanningActivities.PlanResult;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class OfflineModelServerTest {
    private static final PlanRequest REQUEST = new PlanRequest("Prepare outreach for our top 5 enterprise prospects");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OfflineModelServer server;
    private OfflineModelClient control;
    private ModelFunction function;

    @BeforeEach
    void start() throws IOException {
        server = OfflineModelServer.start(0);
        control = new OfflineModelClient(server.endpoint());
        function = new ModelFunction(server.endpoint());
    }

    @AfterEach
    void stop() {
        function.close();
        control.close();
        server.close();
    }

    @Test
    void answersTheRealClientAndCountsTokens() throws IOException {
        var result = function.call("PlanOutreach", REQUEST, PlanResult.class);
        assertThat(result.plan().accountCount()).isEqualTo(5);
        assertThat(result.plan().filters().segment()).isEqualTo("enterprise");
        assertThat(result.spend().inputTokens()).isBetween(500L, 2_000L);
        assertThat(result.spend().outputTokens()).isBetween(50L, 400L);
        assertThat(result.spend().usd()).isPositive();
    }

    @Test
    void asksForADelayWhenThrottling() throws Exception {
        control.order(new FaultOrder(ModelFault.THROTTLE, 1, null, 7));
        var failure = function.failure("PlanOutreach", REQUEST, PATIENCE);
        assertThat(failure.type()).isEqualTo(FailureType.THROTTLED);
        assertThat(failure.nextRetryDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(failure.message()).contains("the offline model was told to say so");
        assertThat(function.call("PlanOutreach", REQUEST, PlanResult.class)
                        .plan()
                        .accountCount())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS_DENIED,1,ACCESS_DENIED",
        "UNAVAILABLE,1,UNAVAILABLE",
        "REFUSE,1,MODEL_REFUSED",
        "CUT_SHORT,2,MALFORMED_MODEL_OUTPUT",
        "MALFORMED,2,MALFORMED_MODEL_OUTPUT"
    })
    void failsAsItWasTold(ModelFault fault, int times, FailureType type) throws Exception {
        control.order(FaultOrder.of(fault, times));
        assertThat(function.failure("PlanOutreach", REQUEST, PATIENCE).type()).isEqualTo(type);
        assertThat(control.orders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MALFORMED", "CUT_SHORT"})
    void isMendedByOneRepairRound(ModelFault fault) throws Exception {
        var plain = function.call("PlanOutreach", REQUEST, PlanResult.class);
        control.order(FaultOrder.of(fault, 1));
        var mended = function.call("PlanOutreach", REQUEST, PlanResult.class);
        assertThat(mended.plan()).isEqualTo(plain.plan());
        assertThat(mended.spend().inputTokens()).isGreaterThan(2 * plain.spend().inputTokens());
    }

    @Test
    void letsACallTimeOutThatItNeverAnswers() throws Exception {
        control.order(FaultOrder.of(ModelFault.STALL, 1));
        assertThat(function.failure("PlanOutreach", REQUEST, Duration.ofSeconds(2))
                        .type())
                .isEqualTo(FailureType.TIMED_OUT);
    }

    @Test
    void answersLate() throws Exception {
        control.order(new FaultOrder(ModelFault.STALL, 1, null, 0));
        assertThat(function.call("PlanOutreach", REQUEST, PlanResult.class)
                        .plan()
                        .accountCount())
                .isEqualTo(5);
        assertThat(control.orders()).isEmpty();
    }

    @Test
    void failsOnlyCallsOfTheToolThatWasNamed() throws Exception {
        var order = new FaultOrder(ModelFault.UNAVAILABLE, 3, "submit_draft", null);
        assertThat(control.order(order)).containsExactly(order);
        function.call("PlanOutreach", REQUEST, PlanResult.class);
        assertThat(control.orders()).containsExactly(order);
        control.clear();
        assertThat(control.orders()).isEmpty();
    }

    @Test
    void saysThatItDoesNotKnowATool() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> converse("submit_poem"))
                .withMessageContaining(
                        "the offline model knows the tools [submit_content, submit_critique, submit_draft, submit_engagement,");
    }

    @Test
    void saysThatItAnswersByToolsOnly() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> converse(""))
                .withMessageContaining("the offline model answers by a tool only");
    }

    @Test
    void givesTheSameAnswerToTheSameRequestButForIds() throws Exception {
        var body =
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"<data-0123456789abcdef0123456789abcdef name=\\\"request\\\">\\nmail 3 customers\\n</data-0123456789abcdef0123456789abcdef>\"}]}],"
                        + "\"toolConfig\":{\"tools\":[{\"toolSpec\":{\"name\":\"submit_plan\"}}],\"toolChoice\":{\"tool\":{\"name\":\"submit_plan\"}}}}";
        var first = post("/model/any/converse", "POST", body);
        var second = post("/model/any/converse", "POST", body);
        assertThat(first)
                .contains("\"accountCount\":3", "Answered by the offline model")
                .isNotEqualTo(second);
        assertThat(withoutIds(first)).isEqualTo(withoutIds(second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/offline-model/faults | PUT | {\"fault\":\"explode\",\"times\":1} | fault order is unusable",
                "/offline-model/faults | PUT | {\"fault\":\"throttle\",\"times\":0} | times must be at least 1, got 0",
                "/offline-model/faults | PUT | {\"times\":1} | fault must be one of",
                "/offline-model/faults | PUT | nonsense | body must be JSON",
                "/offline-model/faults | PATCH | {} | method must be GET, PUT or DELETE, got PATCH",
                "/model/m/converse | POST | {} | messages must not be empty",
                "/model/m/converse-stream | POST | {} | the offline model serves POST /model/{id}/converse",
                "/ | GET | - | the offline model serves"
            })
    void refusesWhatMakesNoSense(String path, String method, String body, String message) throws Exception {
        assertThat(post(path, method, body)).contains(message);
    }

    @Test
    void tellsTheControlsCallerWhyAnOrderIsRefused() {
        assertThatThrownBy(() -> FaultOrder.of(ModelFault.STALL, 0)).hasMessage("times must be at least 1, got 0");
        assertThatThrownBy(() -> new FaultOrder(ModelFault.STALL, 1, null, -1))
                .hasMessage("seconds must not be negative, got -1");
    }

    private void converse(String tool) {
        var request = ConverseRequest.builder()
                .modelId("m")
                .messages(Message.builder().role("user").content(List.of()).build());
        if (!tool.isEmpty()) {
            request.toolConfig(config -> config.tools(Tool.fromToolSpec(
                            spec -> spec.name(tool).inputSchema(ToolInputSchema.fromJson(Document.fromMap(Map.of())))))
                    .toolChoice(ToolChoice.fromTool(choice -> choice.name(tool))));
        }
        try (var bedrock = ModelFunction.client(server.endpoint())) {
            bedrock.converse(request.build());
        }
    }

    private String post(String path, String method, String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.endpoint().resolve(path))
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static String withoutIds(String answer) {
        return answer.replaceAll("tooluse_offline_[0-9a-f-]+", "ID");
    }
}
