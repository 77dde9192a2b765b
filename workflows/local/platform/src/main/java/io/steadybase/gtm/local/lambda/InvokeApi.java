package io.steadybase.gtm.local.lambda;

import com.fasterxml.jackson.core.JsonParser;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.http.HttpAnswer;
import io.steadybase.gtm.local.http.HttpRequest;
import io.steadybase.gtm.local.http.LoopbackServer;
import io.steadybase.gtm.local.http.ServiceFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The Invoke API. Synchronous invocations only: nothing here uses events or dry runs, and a refusal is better than a
 * half-true imitation.
 */
final class InvokeApi implements LoopbackServer.Handler {
    /** The request that the service takes at most, in bytes. */
    private static final int MAX_REQUEST_BYTES = 6 * 1024 * 1024;

    private final Map<String, EnvironmentPool> functions;

    /** The map may change meanwhile. */
    InvokeApi(Map<String, EnvironmentPool> functions) {
        this.functions = functions;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) throws IOException, InterruptedException {
        FunctionAddress address = address(request);
        EnvironmentPool pool = functions.get(address.name());
        if (pool == null) {
            throw Faults.functionNotFound(address);
        }
        String version = address.version();
        requireSynchronous(request);
        Invocation invocation = new Invocation(request.id(), address, event(request.body()), traceHeader(request));
        return answer(run(pool, invocation), request).with("X-Amz-Executed-Version", version);
    }

    /** The invocation runs to its end even if the caller hangs up, so the environment always comes back. */
    private static InvocationReport run(EnvironmentPool pool, Invocation invocation)
            throws IOException, InterruptedException {
        ExecutionEnvironment environment = pool.acquire();
        try {
            return environment.invoke(invocation);
        } finally {
            pool.release(environment);
        }
    }

    private static HttpAnswer answer(InvocationReport report, HttpRequest request) {
        HttpAnswer answer = HttpAnswer.json(200, report.outcome().payload());
        if (request.header("X-Amz-Log-Type").orElse("None").equals("Tail")) {
            answer = answer.with("X-Amz-Log-Result", Base64.getEncoder().encodeToString(report.logTail()));
        }
        return switch (report.outcome()) {
            case Outcome.Returned returned -> answer;
            case Outcome.Failed failed -> answer.with("X-Amz-Function-Error", "Unhandled");
        };
    }

    /** {@code POST /2015-03-31/functions/<name or ARN>/invocations}. */
    private static FunctionAddress address(HttpRequest request) {
        List<String> path = request.pathSegments();
        boolean invoke = request.method().equals("POST")
                && path.size() == 4
                && path.get(0).equals("2015-03-31")
                && path.get(1).equals("functions")
                && path.get(3).equals("invocations");
        if (!invoke) {
            throw Faults.noSuchOperation(request.method(), request.rawPath());
        }
        return FunctionAddress.of(path.get(2), request.queryParameter("Qualifier"));
    }

    private static void requireSynchronous(HttpRequest request) {
        String type = request.header("X-Amz-Invocation-Type").orElse("RequestResponse");
        if (!type.equals("RequestResponse")) {
            throw Faults.invalidParameter("invocation type must be RequestResponse here, got " + type);
        }
    }

    private static byte[] event(byte[] body) {
        if (body.length > MAX_REQUEST_BYTES) {
            throw Faults.tooLarge(body.length, MAX_REQUEST_BYTES);
        }
        if (body.length == 0) {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
        requireJson(body);
        return body;
    }

    private static void requireJson(byte[] body) throws ServiceFault {
        try (JsonParser parser = WireJson.MAPPER.createParser(body)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw Faults.notJson("unexpected text after the first value");
            }
        } catch (IOException e) {
            throw Faults.notJson(String.valueOf(e.getMessage()));
        }
    }

    private static String traceHeader(HttpRequest request) {
        return request.header("X-Amzn-Trace-Id").orElseGet(InvokeApi::newTrace);
    }

    private static String newTrace() {
        String random = UUID.randomUUID().toString().replace("-", "");
        return "Root=1-" + random.substring(0, 8) + "-" + random.substring(8) + ";Parent=0000000000000001;Sampled=0";
    }
}
