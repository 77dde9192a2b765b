package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.local.http.ServiceFault;
import java.util.List;
import java.util.Optional;

/**
 * What an invocation names: a function and one of its versions or aliases.
 *
 * @param qualifier {@code $LATEST} if the caller names none
 */
record FunctionAddress(String name, String qualifier) {
    static final String LATEST = "$LATEST";
    static final String ALIAS = "live";
    static final String VERSION = "1";

    private static final String ARN_PREFIX = "arn:aws:lambda:" + LocalLambda.REGION + ":000000000000:function:";

    /** Reads a name, a partial ARN or an ARN, each with or without a qualifier. */
    static FunctionAddress of(String nameOrArn, Optional<String> qualifier) {
        List<String> parts = List.of(nameOrArn.split(":"));
        int name = parts.indexOf("function") + 1;
        if (name >= parts.size()) {
            throw Faults.invalidParameter("function name must follow 'function:', got " + nameOrArn);
        }
        Optional<String> derived = parts.stream().skip(name + 1L).findFirst();
        if (derived.isPresent() && qualifier.isPresent() && !derived.equals(qualifier)) {
            throw Faults.invalidParameter(
                    "The derived qualifier from the function name does not match the specified qualifier.");
        }
        return new FunctionAddress(parts.get(name), derived.or(() -> qualifier).orElse(LATEST));
    }

    /** The ARN, qualified unless it is the latest version. */
    String arn() {
        return ARN_PREFIX + name + (qualifier.equals(LATEST) ? "" : ":" + qualifier);
    }

    /**
     * The version that serves this address: there is one, and the alias points to it.
     *
     * @throws ServiceFault for any other version or alias
     */
    String version() {
        return switch (qualifier) {
            case LATEST -> LATEST;
            case ALIAS, VERSION -> VERSION;
            default -> throw Faults.functionNotFound(this);
        };
    }
}
