package io.steadybase.gtm.marketing;

import io.steadybase.gtm.abm.AbmCheckResult.AccountProgram;
import io.steadybase.gtm.abm.AbmCheckResult.ProgramStatus;
import io.steadybase.gtm.crm.AccountId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marketing's programs, by account. Immutable. */
public final class AbmPrograms {
    private final Map<String, Program> byAccount;

    /** Of several programs of one account the first active one counts, else the first. */
    AbmPrograms(List<Program> programs) {
        var byAccount = new HashMap<String, Program>();
        programs.forEach(program -> byAccount.merge(program.accountId(), program, AbmPrograms::weightier));
        this.byAccount = Map.copyOf(byAccount);
    }

    /**
     * Reads a CSV file with the columns {@code account} (name or id), {@code campaign} and {@code status} ({@code active},
     * {@code planned}, {@code paused} or {@code ended}). A file that does not exist means no programs.
     *
     * @throws InvalidProgramsException if the file is not such a CSV
     */
    public static AbmPrograms read(Path file) {
        return new AbmPrograms(new ProgramsFile(file).read());
    }

    /** Where the account stands; {@link ProgramStatus#NONE} if it is not known. */
    AccountProgram of(String accountId) {
        var program = byAccount.get(AccountId.of(accountId));
        return program == null
                ? new AccountProgram(accountId, ProgramStatus.NONE, null)
                : new AccountProgram(accountId, program.status(), program.campaign());
    }

    /** How many accounts have a program. */
    public int size() {
        return byAccount.size();
    }

    private static Program weightier(Program one, Program other) {
        return one.status() != ProgramStatus.ACTIVE && other.status() == ProgramStatus.ACTIVE ? other : one;
    }

    /** One account's part in one campaign. */
    record Program(String accountId, String campaign, ProgramStatus status) {}
}
