package io.steadybase.gtm.local.dynamodb.server;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local on the loopback address. Its own main class listens on every address and has no option for another, and
 * nobody has to show credentials: so this one puts the same handler behind a connector of our own. It reports to nobody.
 */
public final class LoopbackDynamoDb {
    /** Kept: a logger that nobody refers to forgets its level. */
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private LoopbackDynamoDb() {}

    /** Serves until it is ended. Takes the port and the folder of the database; without a folder all is kept in memory. */
    public static void main(String[] arguments) throws Exception {
        SQLITE.setLevel(Level.WARNING);
        var port = Integer.parseInt(arguments[0]);
        var database = arguments.length > 1 ? arguments[1] : null;
        var shared = true;
        var slow = false;
        var tables = new LocalDynamoDBRequestHandler(0, database == null, database, shared, slow);
        var server = new Server();
        server.addConnector(loopback(server, port));
        server.setHandler(new OwnRequestsOnly(port, new LocalDynamoDBServerHandler(tables, null)));
        server.start();
        server.join();
    }

    private static ServerConnector loopback(Server server, int port) {
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        return connector;
    }
}
