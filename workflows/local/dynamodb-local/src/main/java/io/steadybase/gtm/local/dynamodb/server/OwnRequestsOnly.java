package io.steadybase.gtm.local.dynamodb.server;

import io.steadybase.gtm.local.loopback.LoopbackRequests;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses what a web page had a browser send. */
final class OwnRequestsOnly extends Handler.Wrapper {
    private final LoopbackRequests requests;

    OwnRequestsOnly(int port, Handler served) {
        super(served);
        this.requests = new LoopbackRequests(port);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var headers = request.getHeaders();
        var refusal = requests.refusal(headers.get(HttpHeader.HOST), headers.get(HttpHeader.ORIGIN));
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403, refusal.get());
        return true;
    }
}
