package io.steadybase.gtm.activities.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.Spend;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityTableTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static final Spend SPEND = new Spend(1_000, 200, new BigDecimal("0.006"));

    private final List<Greeting> greeted = new ArrayList<>();
    private final Ticks clock = new Ticks();
    private final ActivityTable table = ActivityTable.builder(clock)
            .serve(Greetings.class, this::greet)
            .serve(Faults.class, greeting -> {
                throw new IllegalStateException("out of " + greeting.name());
            })
            .build();

    interface Greetings {
        Answer greet(Greeting greeting);
    }

    interface Faults {
        Answer fail(Greeting greeting);
    }

    interface Numbers {
        int count(Greeting greeting);
    }

    interface Pairs {
        Answer join(Greeting one, Greeting other);
    }

    record Greeting(String name, int times, @Nullable String title, List<Part> parts) {
        Greeting {
            parts = List.copyOf(parts);
        }
    }

    record Part(String text) {}

    record Answer(String text) {}

    private Answer greet(Greeting greeting) {
        greeted.add(greeting);
        clock.now = clock.now.plusMillis(250);
        return new Answer("hello " + greeting.name());
    }

    @Test
    void returnsTheResultAndWhatItCost() throws Exception {
        var reply = (Completed) table.call(request("Greet", """
                {"name":"Ada","times":1,"parts":[{"text":"x"}],"unknown":true}"""));
        assertThat(reply.result()).isEqualTo(WireJson.MAPPER.readTree("{\"text\":\"hello Ada\"}"));
        assertThat(reply.metering().work()).isEqualTo(Duration.ofMillis(250));
        assertThat(greeted).containsExactly(new Greeting("Ada", 1, null, List.of(new Part("x"))));
    }

    @Test
    void callsOnlyTheFirstCallOfAnEnvironmentCold() throws Exception {
        var request = request("Greet", "{\"name\":\"Ada\",\"times\":1,\"parts\":[]}");
        assertThat(table.call(request).metering().coldStart()).isTrue();
        assertThat(table.call(request).metering().coldStart()).isFalse();
    }

    @Test
    void namesTheTypeGivenAndTheTypesKnown() throws Exception {
        var failed = fails(request("Gret", "{}"), FailureType.UNKNOWN_ACTIVITY);
        assertThat(failed.message()).isEqualTo("activity type must be one of [Fail, Greet], got Gret");
    }

    @Test
    void doesNotStartWorkAfterTheDeadline() throws Exception {
        clock.now = NOW.plusSeconds(60);
        fails(request("Greet", "{\"name\":\"Ada\",\"times\":1,\"parts\":[]}"), FailureType.TIMED_OUT);
        assertThat(greeted).isEmpty();
    }

    @Test
    void namesTheMissingField() throws Exception {
        var failed = fails(request("Greet", "{\"times\":1,\"parts\":[]}"), FailureType.INVALID_INPUT);
        assertThat(failed.message()).contains("argument of Greet").contains("'name'");
    }

    @Test
    void namesTheMissingListAndTheFieldThatIsNullInsideOne() throws Exception {
        assertThat(fails(request("Greet", "{\"name\":\"Ada\",\"times\":1}"), FailureType.INVALID_INPUT)
                        .message())
                .contains("'parts'");
        assertThat(fails(
                                request("Greet", "{\"name\":\"Ada\",\"times\":1,\"parts\":[{\"text\":null}]}"),
                                FailureType.INVALID_INPUT)
                        .message())
                .contains("parts[0].text");
    }

    @Test
    void namesTheFieldOfTheWrongType() throws Exception {
        var failed = fails(
                request("Greet", "{\"name\":\"Ada\",\"times\":\"often\",\"parts\":[]}"), FailureType.INVALID_INPUT);
        assertThat(failed.message()).contains("at field times").contains("often");
    }

    @Test
    void countsTheArguments() {
        var request = new DispatchRequest("Greet", key(), 1, NOW.plusSeconds(60), List.of());
        assertThat(fails(request, FailureType.INVALID_INPUT).message()).isEqualTo("Greet takes 1 argument, got 0");
    }

    @Test
    void refusesAnArgumentThatIsNoObject() throws Exception {
        assertThat(fails(request("Greet", "17"), FailureType.INVALID_INPUT).message())
                .isEqualTo("argument of Greet must be an object, got NUMBER");
    }

    @Test
    void tellsTheClassAndPlaceOfAFaultOfItsOwn() throws Exception {
        var failed = fails(request("Fail", "{\"name\":\"ink\",\"times\":1,\"parts\":[]}"), FailureType.INTERNAL);
        assertThat(failed.message()).isEqualTo("out of ink");
        assertThat(failed.details().getFirst()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failed.details().get(1)).contains("ActivityTableTest");
    }

    @Test
    void keepsEverythingOfAnActivitysOwnFailure() throws Exception {
        var thrown = new ActivityFailedException(
                FailureType.THROTTLED, "slow down", Duration.ofSeconds(7), List.of("model busy"), null);
        var throwing = ActivityTable.builder(clock)
                .serve(Greetings.class, greeting -> {
                    throw thrown;
                })
                .build();
        var failed = (Failed) throwing.call(request("Greet", "{\"name\":\"Ada\",\"times\":1,\"parts\":[]}"));
        assertThat(failed.type()).isEqualTo(FailureType.THROTTLED);
        assertThat(failed.nextRetryDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(failed.details()).containsExactly("model busy");
    }

    @Test
    void refusesATypeTwice() {
        var builder = ActivityTable.builder().serve(Greetings.class, this::greet);
        assertThatThrownBy(() -> builder.serve(Greetings.class, this::greet))
                .hasMessage("activity type is in the table twice: Greet");
    }

    @Test
    void servesOnlyInterfacesWhoseMethodsTakeOneRecordAndReturnOne() {
        var builder = ActivityTable.builder();
        assertThatThrownBy(() -> builder.serve(Numbers.class, greeting -> 1))
                .hasMessageStartingWith("activity must take one record and return one, got ");
        assertThatThrownBy(() -> builder.serve(Pairs.class, (one, other) -> new Answer("x")))
                .hasMessageStartingWith("activity must take one record and return one, got ");
        assertThatThrownBy(() -> builder.serve(ActivityTableTest.class, this))
                .hasMessage("activities must be an interface, got " + ActivityTableTest.class);
        assertThat(builder.build().activityTypes()).isEmpty();
    }

    @Test
    void countsWhatWasSpentHoweverTheCallEnds() throws Exception {
        var spending = ActivityTable.builder(clock)
                .serve(Greetings.class, greeting -> {
                    CallSpend.add(SPEND);
                    CallSpend.add(SPEND);
                    return new Answer("hello");
                })
                .serve(Faults.class, greeting -> {
                    CallSpend.add(SPEND);
                    throw ActivityFailedException.of(FailureType.MODEL_REFUSED, "no");
                })
                .build();
        var ada = "{\"name\":\"Ada\",\"times\":1,\"parts\":[]}";
        assertThat(spending.call(request("Greet", ada)).metering().spend()).isEqualTo(SPEND.plus(SPEND));
        var failed = (Failed) spending.call(request("Fail", ada));
        assertThat(failed.type()).isEqualTo(FailureType.MODEL_REFUSED);
        assertThat(failed.metering().spend()).isEqualTo(SPEND);
        assertThat(table.call(request("Greet", ada)).metering().spend())
                .as("no model was asked")
                .isNull();
    }

    private Failed fails(DispatchRequest request, FailureType type) {
        var failed = (Failed) table.call(request);
        assertThat(failed.type()).isEqualTo(type);
        return failed;
    }

    static DispatchRequest request(String type, String argument) throws Exception {
        return request(type, argument, NOW.plusSeconds(60));
    }

    static DispatchRequest request(String type, String argument, Instant deadline) throws Exception {
        JsonNode json = WireJson.MAPPER.readTree(argument);
        return new DispatchRequest(type, key(), 1, deadline, List.of(json));
    }

    private static ActivityKey key() {
        return new ActivityKey("default", "drew-1", "run-1", "1");
    }

    private static final class Ticks implements InstantSource {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }
    }
}
