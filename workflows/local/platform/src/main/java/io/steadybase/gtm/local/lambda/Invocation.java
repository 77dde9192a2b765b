package io.steadybase.gtm.local.lambda;

/**
 * One request to a function.
 *
 * @param traceHeader for X-Ray
 */
@SuppressWarnings("ArrayRecordComponent") // events of up to 6 MB are passed on, never compared
record Invocation(String id, FunctionAddress address, byte[] event, String traceHeader) {}
