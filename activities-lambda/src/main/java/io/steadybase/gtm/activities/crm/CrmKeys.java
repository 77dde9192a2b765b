package io.steadybase.gtm.activities.crm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The keys of the CRM table: see {@code GtmDeployment.CRM_TABLE}. */
final class CrmKeys {
    static final String PARTITION = "pk";
    static final String SORT = "sk";
    static final String KIND = "kind";
    static final String KIND_INDEX = "by-kind";
    static final String ACCOUNT_KIND = "account";
    static final String PROFILE = "profile";
    static final String CONTACT = "contact#";
    static final String OPPORTUNITY = "opportunity#";
    static final String CALL = "call#";

    /** Of fixed length: {@code Instant.toString} leaves out a zero fraction, and then does not sort as the time does. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private CrmKeys() {}

    static String partition(String accountId) {
        return "account#" + accountId;
    }

    static String contact(String contactId) {
        return CONTACT + contactId;
    }

    static String opportunity(String opportunityId) {
        return OPPORTUNITY + opportunityId;
    }

    static String call(CallTranscript call) {
        return callsAt(call.at()) + "#" + call.id();
    }

    /** Sorts before every call at this time or later, and after every earlier one. */
    static String callsAt(Instant time) {
        return CALL + SORTABLE.format(time);
    }
}
