package io.steadybase.gtm.local.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.activities.crm.AccountFacts;
import io.steadybase.gtm.activities.crm.DealSummary;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.activities.runtime.ActivityTable;
import io.steadybase.gtm.activities.runtime.LlmActivities;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftResult;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewResult;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.drew.ResearchActivities.AccountFindings;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.local.bedrock.OfflineModelServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The sample's accounts, as a first run meets them: the offline model's drafts keep all rules, and need no second writing. */
class SampleDraftsTest {
    private static final SampleCrm CRM = new SampleCrm();

    private OfflineModelServer server;
    private BedrockRuntimeClient bedrock;
    private ActivityTable activities;

    @BeforeEach
    void start() throws IOException {
        server = OfflineModelServer.start(0);
        bedrock = BedrockRuntimeClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        activities = LlmActivities.table(new ModelConfig("m", BigDecimal.ONE, BigDecimal.ONE), bedrock::converse, CRM);
    }

    @AfterEach
    void stop() {
        bedrock.close();
        server.close();
    }

    static List<String> accounts() {
        return CRM.accounts().stream().map(account -> account.id()).toList();
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void passAtOnceAndWithoutAWarning(String accountId) throws JsonProcessingException {
        var findings = call(
                        "ResearchCalls",
                        new CallsQuery(accountId, SampleCrm.NOW.minus(Duration.ofDays(60)), SampleCrm.NOW),
                        AccountFindings.class)
                .findings();
        var account = account(accountId);
        var draft = call("DraftOutreach", new DraftRequest(account, findings, List.of(), List.of()), DraftResult.class)
                .draft();
        var sources = Stream.concat(account.facts().stream(), findings.stream().map(Finding::fact))
                .toList();
        var review = call("ReviewDraft", new ReviewRequest(draft, sources), ReviewResult.class);
        assertThat(review.objections()).as(draft.body()).isEmpty();
        assertThat(review.warnings()).as(draft.body()).isEmpty();
    }

    private static RankedAccount account(String accountId) {
        var file = CRM.file(accountId).orElseThrow();
        return new RankedAccount(
                1,
                accountId,
                file.account().name(),
                new AccountScore(BigDecimal.ONE, List.of()),
                SampleCrm.OWNER.name(),
                file.contacts().stream()
                        .map(contact -> contact.person())
                        .findFirst()
                        .orElse(null),
                AccountFacts.of(DealSummary.of(file)));
    }

    private <T> T call(String type, Object argument, Class<T> result) throws JsonProcessingException {
        JsonNode json = WireJson.MAPPER.valueToTree(argument);
        var key = new ActivityKey("ns", "wf", "run", type);
        var reply =
                activities.call(new DispatchRequest(type, key, 1, Instant.now().plusSeconds(30), List.of(json)));
        return WireJson.MAPPER.treeToValue(((Completed) reply).result(), result);
    }
}
