package io.steadybase.gtm.activities.drew;

import io.steadybase.gtm.activities.drew.DrewTasks.DraftAnswer;
import io.steadybase.gtm.activities.evidence.OutreachRules;
import io.steadybase.gtm.activities.memory.PromptMemories;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.Prompt;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.OutreachActivities;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.run.Spend;
import org.jspecify.annotations.Nullable;

/** Steps 5 and 6: writes a message to one account, and judges it. */
public final class OutreachWriter implements OutreachActivities {
    private final ModelClient model;

    /** A writer and reviewer who asks this model. */
    public OutreachWriter(ModelClient model) {
        this.model = model;
    }

    @Override
    public DraftResult draftOutreach(DraftRequest request) {
        var answer = model.ask(DrewTasks.DRAFT, prompt(request));
        return new DraftResult(signed(request.account(), answer.value()), answer.spend());
    }

    /** A draft that breaks a rule costs no model call. */
    @Override
    public ReviewResult reviewDraft(ReviewRequest request) {
        var objections = OutreachRules.objections(request.draft(), request.sources());
        if (!objections.isEmpty()) {
            return new ReviewResult(objections, Spend.NONE);
        }
        var answer = model.ask(DrewTasks.CRITIQUE, prompt(request));
        return new ReviewResult(
                answer.value().objections(),
                answer.spend(),
                OutreachRules.warnings(request.draft(), request.sources()));
    }

    /** What a person edited is judged by the rules alone; the person has to confirm what they hold against it. */
    @Override
    public ReviewResult checkEdit(ReviewRequest request) {
        var objections = OutreachRules.objections(request.draft(), request.sources());
        return new ReviewResult(objections, Spend.NONE, OutreachRules.warnings(request.draft(), request.sources()));
    }

    private static Prompt prompt(DraftRequest request) {
        var account = request.account();
        var memories = PromptMemories.of(request.memories());
        var prompt = Prompt.of("Write the message to this account." + memories.remark())
                .withJson("account", new Addressee(account.name(), account.contact()))
                .withJson("facts", account.facts())
                .withJson("findings", request.findings())
                .withJson("memories", memories.taken());
        return request.objections().isEmpty() ? prompt : prompt.withJson("objections", request.objections());
    }

    private static Prompt prompt(ReviewRequest request) {
        var draft = request.draft();
        return Prompt.of("Judge this draft.")
                .withJson("account", new Addressee(draft.accountName(), draft.contact()))
                .with("subject", draft.subject())
                .with("body", draft.body())
                .withJson("claims", draft.claims())
                .withJson("sources", request.sources());
    }

    /** The signature is not the model's to write: who signs is a fact of the CRM. */
    private static Draft signed(RankedAccount account, DraftAnswer answer) {
        return new Draft(
                account.accountId(),
                account.name(),
                account.contact(),
                answer.subject().strip(),
                answer.body().strip() + "\n\nBest regards,\n" + account.owner(),
                answer.claims());
    }

    /** What the model is told of whom it writes to. */
    private record Addressee(String name, @Nullable Contact contact) {}
}
