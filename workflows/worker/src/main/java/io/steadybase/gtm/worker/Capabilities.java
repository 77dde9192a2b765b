package io.steadybase.gtm.worker;

import io.steadybase.gtm.abm.AbmService;
import io.steadybase.gtm.content.AccountDataActivities;
import io.steadybase.gtm.content.ContentWritingActivities;
import io.steadybase.gtm.content.DocumentActivities;
import io.steadybase.gtm.drew.CrmActivities;
import io.steadybase.gtm.drew.OutreachActivities;
import io.steadybase.gtm.drew.PlanningActivities;
import io.steadybase.gtm.drew.ResearchActivities;
import io.steadybase.gtm.leads.LeadDataActivities;
import io.steadybase.gtm.leads.LeadScoringActivities;
import io.steadybase.gtm.memory.MemoryMergingActivities;
import io.steadybase.gtm.memory.MemoryTableActivities;
import io.steadybase.gtm.onboarding.ComplianceActivities;
import io.steadybase.gtm.onboarding.OnboardingDataActivities;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities;
import io.steadybase.gtm.outbox.ContactActivities;
import io.steadybase.gtm.outbox.OutboxActivities;
import io.steadybase.gtm.tickets.TicketAnalysisActivities;
import io.steadybase.gtm.worker.workflow.content.ContentWorkflow;
import io.steadybase.gtm.worker.workflow.drew.DrewWorkflow;
import io.steadybase.gtm.worker.workflow.leads.LeadWorkflow;
import io.steadybase.gtm.worker.workflow.memory.MemoryStoreWorkflow;
import io.steadybase.gtm.worker.workflow.onboarding.OnboardingWorkflow;
import io.steadybase.gtm.worker.workflow.tickets.TicketWorkflow;
import java.util.List;

/** Everything that the worker hosts and calls: the one list that a new workflow adds its lines to. */
public final class Capabilities {
    /** The workflows, by implementation. */
    public static final List<Class<?>> WORKFLOWS = List.of(
            DrewWorkflow.class,
            LeadWorkflow.class,
            ContentWorkflow.class,
            OnboardingWorkflow.class,
            TicketWorkflow.class,
            MemoryStoreWorkflow.class);

    /** The activity interfaces that are carried to a function. */
    public static final List<Class<?>> ACTIVITIES = List.of(
            PlanningActivities.class,
            ResearchActivities.class,
            OutreachActivities.class,
            CrmActivities.class,
            MemoryTableActivities.class,
            MemoryMergingActivities.class,
            OutboxActivities.class,
            ContactActivities.class,
            OnboardingDataActivities.class,
            OnboardingWritingActivities.class,
            ComplianceActivities.class,
            LeadDataActivities.class,
            LeadScoringActivities.class,
            TicketAnalysisActivities.class,
            AccountDataActivities.class,
            ContentWritingActivities.class,
            DocumentActivities.class);

    /** The Nexus services of other teams that workflows call. */
    public static final List<Class<?>> NEXUS_SERVICES = List.of(AbmService.class);

    private Capabilities() {}
}
