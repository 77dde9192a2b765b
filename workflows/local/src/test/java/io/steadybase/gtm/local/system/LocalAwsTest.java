package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.steadybase.gtm.local.aws.LocalAccount;
import io.steadybase.gtm.local.process.CommandOutput;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalAwsTest {
    @Test
    void leadsProductionClientsToTheLocalServices() throws Exception {
        var asked = new ConcurrentLinkedQueue<String>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath().split("/")[1]);
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
        });
        server.start();
        try {
            String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            Map<LocalEndpoint, String> endpoints = Stream.of(LocalEndpoint.values())
                    .collect(Collectors.toMap(Function.identity(), endpoint -> root + endpoint));

            CommandOutput output = probe(new LocalAws(endpoints, LocalAccount.variables()).variables());

            assertThat(asked).as(output.text()).containsExactly("DYNAMODB", "LAMBDA", "SECRETS_MANAGER", "BEDROCK");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void leavesAServiceThatIsNotHereToAws() {
        LocalAws aws = new LocalAws(
                Map.of(LocalEndpoint.DYNAMODB, "http://127.0.0.1:8000"), Map.of("AWS_REGION", "eu-west-1"));

        assertThat(aws.variables())
                .isEqualTo(Map.of(
                        "AWS_REGION", "eu-west-1",
                        "AWS_EC2_METADATA_DISABLED", "true",
                        "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8000"));
    }

    private static CommandOutput probe(Map<String, String> variables) throws InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-cp", System.getProperty("java.class.path"), AwsProbe.class.getName());
        return CommandOutput.of("probe", command, variables, Duration.ofMinutes(2));
    }
}
