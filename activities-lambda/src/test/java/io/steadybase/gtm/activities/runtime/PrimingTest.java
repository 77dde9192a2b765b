package io.steadybase.gtm.activities.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.steadybase.gtm.activities.model.ModelConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class PrimingTest {
    private static final DataFunctionConfig DATA =
            new DataFunctionConfig("crm", "memory", "outbox", "contacts", "documents");
    private static final LlmFunctionConfig LLM =
            new LlmFunctionConfig("crm", new ModelConfig("m", BigDecimal.ONE, BigDecimal.ONE));

    @Test
    void getsToTheEndThoughNoTableIsInReach() {
        assertThatCode(data(CannedTables.dynamoDb())::run).doesNotThrowAnyException();
        assertThatCode(llm(CannedModel.bedrock(), CannedTables.dynamoDb())::run).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "by-kind,FindCandidates",
        "contact#,FindCandidates",
        "org#priming,LoadMemories",
        ":account,AnnounceMessages"
    })
    void failsWhereTheDataActivitiesDoNotGetToTheirEnd(String broken, String activity) {
        var tables = CannedTables.dynamoDb(new CannedHttp().answering(broken, "calls.json"));
        assertThatThrownBy(data(tables)::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("priming must end with a result of " + activity + ", got ");
    }

    @ParameterizedTest
    @CsvSource({"submit_plan,PlanOutreach", "submit_findings,ResearchCalls", "submit_draft,DraftOutreach"})
    void failsWhereAnAnswerOfTheModelDoesNotFit(String tool, String activity) {
        var model = CannedModel.bedrock(new CannedHttp().answering(tool, "critique.json"));
        assertThatThrownBy(llm(model, CannedTables.dynamoDb())::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("priming must end with a result of " + activity
                        + ", got MalformedModelOutput: input of " + tool);
    }

    @Test
    void leavesNoConnectionToTheRealTableOpen() throws IOException {
        var connections = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            connections.add(exchange.getRequestHeaders().getFirst("Connection"));
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.start();
        try {
            new DataPriming(
                            DATA,
                            CannedTables::dynamoDb,
                            () -> closing(server.getAddress().getPort()))
                    .run();
        } finally {
            server.stop(0);
        }
        assertThat(connections).containsExactly("close");
    }

    private static DataPriming data(DynamoDbClient canned) {
        return new DataPriming(DATA, () -> canned, TestClients::unreachableDynamoDb);
    }

    private static LlmPriming llm(BedrockRuntimeClient model, DynamoDbClient canned) {
        return new LlmPriming(LLM, () -> model, () -> canned, TestClients::unreachableDynamoDb);
    }

    private static DynamoDbClient closing(int port) {
        return AwsClients.closingDynamoDb()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }
}
