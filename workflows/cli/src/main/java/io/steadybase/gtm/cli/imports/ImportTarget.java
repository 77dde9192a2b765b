package io.steadybase.gtm.cli.imports;

import io.steadybase.gtm.connection.RunOutcome;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import java.util.List;

/** What the rows of a file become: one kind of run, as a bulk import needs to know it. */
public interface ImportTarget<I extends RunInput, R> {
    /** What the rows are, in the plural: the command under {@code gtm import}, e.g. {@code leads}. */
    String name();

    /** The kind of run that is started for each row. */
    RunKind<I, R> kind();

    /** The field that names a row's run, and the first column of the result file, e.g. {@code leadId}. */
    String idField();

    /** Every field that a mapping may fill, the id first; one that ends with {@code .*} stands for all that begin so. */
    List<String> fields();

    /** The input of the run for a row. */
    I input(MappedRow row);

    /** The columns of the result file between the id and the workflow id. */
    List<String> columns();

    /** The values of these columns. */
    List<String> values(RunOutcome<R> outcome);
}
