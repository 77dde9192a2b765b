package io.steadybase.gtm.activities.runtime;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables as priming finds them: one account with a contact, an opportunity and a call, one memory, no
 * messages but one that was sent and one that was announced. */
final class CannedTables {
    private CannedTables() {}

    static DynamoDbClient dynamoDb() {
        return dynamoDb(new CannedHttp());
    }

    /** With these answers before their own. */
    static DynamoDbClient dynamoDb(CannedHttp http) {
        http.answering("TransactWriteItems", "nothing.json")
                .answering("PutItem", "nothing.json")
                .answering("UpdateItem", "nothing.json")
                .answering("GetItem", "nothing.json")
                .answering(":account", "contacts.json")
                .answering("by-kind", "accounts.json")
                .answering("BETWEEN", "calls.json")
                .answering("\"contact#\"", "account.json")
                .answering("org#priming", "memories.json");
        return http.connect(AwsClients.dynamoDb(http.builder()));
    }
}
