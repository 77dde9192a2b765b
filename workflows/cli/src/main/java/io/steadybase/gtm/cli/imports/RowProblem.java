package io.steadybase.gtm.cli.imports;

/**
 * A row of which no run came.
 *
 * @param line of the file, from 1
 * @param problem what was got and what was expected
 */
public record RowProblem(long line, String problem) {}
