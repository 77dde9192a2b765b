package io.steadybase.gtm.activities.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.content.AccountDataActivities.AccountDataRequest;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.evidence.Fact;
import org.junit.jupiter.api.Test;

class AccountDataReaderTest {
    @Test
    void namesTheNearestOfAnAccountThatIsNotThere() {
        assertThatThrownBy(() -> Accounts.data(ContentType.CALL_BRIEF, "acmee"))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class, e -> assertThat(e.type()).isEqualTo(FailureType.NOT_FOUND))
                .hasMessage("account acmee is not in the CRM, the nearest is acme");
    }

    @Test
    void namesNoneOfAnEmptyCrm() {
        var reader = new AccountDataReader(new InMemoryCrm());
        var request = new AccountDataRequest(ContentType.CALL_BRIEF, "acme", Accounts.TODAY);

        assertThatThrownBy(() -> reader.gatherAccountData(request)).hasMessage("account acme is not in the CRM");
    }

    @Test
    void saysInAFactAndInANoteThatThereIsNoContact() {
        var data = Accounts.data(ContentType.CALL_BRIEF, "lost");

        assertThat(data.facts()).contains(new Fact("crm/lost/contacts", "Lost Only has no contact in the CRM."));
        assertThat(data.notes()).contains("the CRM knows no contact of the account");
    }

    @Test
    void namesContactsWithoutTheirAddresses() {
        var data = Accounts.data(ContentType.CALL_BRIEF, "acme");

        assertThat(data.facts()).contains(new Fact("crm/acme/contact/1", "Acme & Sons has the contact Kim Doe, CIO."));
        assertThat(data.facts()).extracting(Fact::text).noneMatch(text -> text.contains("@"));
    }

    @Test
    void hasNothingToDrawOfAnAccountWithoutOpportunitiesAndSaysSo() {
        var data = Accounts.data(ContentType.QBR_DECK, "bare");

        assertThat(data.series()).isEmpty();
        assertThat(data.notes()).contains("the CRM has no opportunity of the account: there is nothing to draw");
        assertThat(data.facts())
                .contains(
                        new Fact("crm/bare/open-pipeline", "Bare has no open opportunity."),
                        new Fact("crm/bare/won-deals", "Bare has not bought from us yet."));
    }
}
