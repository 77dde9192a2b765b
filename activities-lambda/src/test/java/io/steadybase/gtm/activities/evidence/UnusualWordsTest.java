package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.Draft.Claim;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnusualWordsTest {
    private static List<String> warnings(String sentence) {
        return UnusualWords.warnings(Drafts.saying(sentence), Drafts.SOURCES);
    }

    @Test
    void showsANameThatNoRuleKnows() {
        assertThat(warnings("I could bring Thorsten along to our short call."))
                .containsExactly("uses words that nothing known of the account holds: Thorsten");
    }

    @Test
    void showsAnotherSubject() {
        assertThat(warnings("Crypto and roulette are a good way to pass the time."))
                .containsExactly("uses words that nothing known of the account holds: Crypto, roulette");
    }

    @Test
    void showsASentenceThatIsMadeOfOneUnusualWord() {
        assertThat(warnings("xyzzy")).hasSize(1);
    }

    @Test
    void doesNotStopAtOneTermOfATradeNorAtWordsOfTheAccount() {
        assertThat(warnings("We could look at one zeppelin together if it is there."))
                .isEmpty();
        assertThat(warnings("We could talk about GTX Pro and about procurement."))
                .isEmpty();
    }

    @Test
    void showsAQuotationThatIsAboutSomethingElse() {
        var claim = new Claim("Crypto roulette beats zeppelins", "call/C-1/1");
        var draft = Drafts.of("Next", "You said: \"" + claim.text() + "\".", claim);
        assertThat(UnusualWords.warnings(draft, List.of(new Fact(claim.sourceId(), claim.text()))))
                .containsExactly("is an unusual thing to quote: \"" + claim.text() + "\"");
    }
}
