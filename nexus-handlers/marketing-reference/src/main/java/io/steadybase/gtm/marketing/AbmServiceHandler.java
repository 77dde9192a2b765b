package io.steadybase.gtm.marketing;

import io.nexusrpc.handler.HandlerException;
import io.nexusrpc.handler.HandlerException.ErrorType;
import io.nexusrpc.handler.HandlerException.RetryBehavior;
import io.nexusrpc.handler.OperationHandler;
import io.nexusrpc.handler.OperationImpl;
import io.nexusrpc.handler.ServiceImpl;
import io.steadybase.gtm.abm.AbmCheckRequest;
import io.steadybase.gtm.abm.AbmCheckResult;
import io.steadybase.gtm.abm.AbmService;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers from {@link AbmPrograms}, always within the handler deadline. What it refuses it refuses for good: a plain exception
 * would be asked again until the caller's time ran out, and its reason would be lost. Programs that cannot be read now are a
 * fault that is asked again, never an answer. Thread-safe.
 */
@ServiceImpl(service = AbmService.class)
public final class AbmServiceHandler {
    static final int MOST_ACCOUNTS = 100;

    private final Supplier<AbmPrograms> programs;

    /**
     * Answers from these programs.
     *
     * @param programs asked at every call; an {@link InvalidProgramsException} means that they are not known now
     */
    public AbmServiceHandler(Supplier<AbmPrograms> programs) {
        this.programs = programs;
    }

    /** The batched look-up. */
    @OperationImpl
    public OperationHandler<AbmCheckRequest, AbmCheckResult> checkPrograms() {
        return OperationHandler.sync((context, details, request) -> {
            var accountIds = usable(request);
            var now = known();
            return new AbmCheckResult(accountIds.stream().map(now::of).toList());
        });
    }

    private AbmPrograms known() {
        try {
            return programs.get();
        } catch (InvalidProgramsException e) {
            throw new HandlerException(ErrorType.UNAVAILABLE, e.getMessage(), e, RetryBehavior.RETRYABLE);
        }
    }

    private static List<String> usable(@Nullable AbmCheckRequest request) {
        var accountIds = request == null ? List.<String>of() : request.accountIds();
        if (accountIds.isEmpty() || accountIds.size() > MOST_ACCOUNTS) {
            throw refusal("accountIds must be 1 to %d accounts, got %d".formatted(MOST_ACCOUNTS, accountIds.size()));
        }
        if (accountIds.stream().anyMatch(String::isBlank)) {
            throw refusal("accountIds must not be blank, got " + accountIds);
        }
        return accountIds;
    }

    private static HandlerException refusal(String message) {
        return new HandlerException(ErrorType.BAD_REQUEST, message, null, RetryBehavior.NON_RETRYABLE);
    }
}
