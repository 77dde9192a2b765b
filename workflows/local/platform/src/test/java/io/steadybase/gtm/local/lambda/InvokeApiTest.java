package io.steadybase.gtm.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.local.http.HttpRequest;
import io.steadybase.gtm.local.http.ServiceFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the Invoke API refuses before an environment is asked for. */
class InvokeApiTest {
    private static final String INVOKE = "/2015-03-31/functions/known%3Alive/invocations";

    private final EnvironmentPool neverUsed = new EnvironmentPool(1, number -> {
        throw new AssertionError("no environment may start");
    });
    private final InvokeApi api = new InvokeApi(Map.of("known", neverUsed));

    @Test
    void refusesARequestOverTheLimit() {
        byte[] body = new byte[6_291_457];
        ServiceFault fault = refusal(request("POST", INVOKE, body));
        assertThat(fault.answer().status()).isEqualTo(413);
        assertThat(fault.answer().headers()).containsEntry("x-amzn-ErrorType", "RequestTooLargeException");
        assertThat(fault)
                .hasMessage("6291457 byte payload is too large for the RequestResponse invocation type"
                        + " (limit 6291456 bytes)");
    }

    @Test
    void refusesABodyThatIsNotOneJsonValue() {
        for (String body : List.of("{nope", "{} {}", "\u0001")) {
            ServiceFault fault = refusal(request("POST", INVOKE, body.getBytes(StandardCharsets.UTF_8)));
            assertThat(fault.answer().status()).isEqualTo(400);
            assertThat(fault.answer().headers()).containsEntry("x-amzn-ErrorType", "InvalidRequestContentException");
        }
    }

    @Test
    void refusesOtherOperations() {
        assertThat(refusal(request("GET", INVOKE, new byte[0])).answer().status())
                .isEqualTo(404);
        assertThat(refusal(request("POST", "/2015-03-31/functions", new byte[0])))
                .hasMessage("operation must be Invoke, got POST /2015-03-31/functions");
    }

    @Test
    void refusesTwoQualifiersThatDisagree() {
        assertThatThrownBy(() -> FunctionAddress.of("known:live", Optional.of("1")))
                .hasMessage("The derived qualifier from the function name does not match the specified qualifier.");
        assertThat(FunctionAddress.of("known:live", Optional.of("live")))
                .isEqualTo(new FunctionAddress("known", "live"));
    }

    @Test
    void refusesAnArnWithoutAName() {
        assertThatThrownBy(() -> FunctionAddress.of("arn:aws:lambda:us-east-1:000000000000:function", Optional.empty()))
                .hasMessageContaining("function name must follow 'function:'");
    }

    private ServiceFault refusal(HttpRequest request) {
        try {
            throw new AssertionError("must be refused, got " + api.handle(request));
        } catch (ServiceFault fault) {
            return fault;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpRequest request(String method, String path, byte[] body) {
        return new HttpRequest("request-1", method, path, "", Map.of(), body);
    }
}
