package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricePromisesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "we can give you a discount",
                "we offer discounted seats",
                "DISCOUNTS are possible",
                "a dis\u00ADcount is possible",
                "a disc\u200Bount is possible",
                "you get some percent off",
                "we take something off the list price",
                "the pilot is free of charge",
                "you get it for free",
                "at no extra cost",
                "at no cost to you",
                "with a free trial",
                "with free onboarding",
                "complimentary setup included",
                "it is on the house",
                "we waive the fee",
                "fees are waived",
                "waiving the setup fee",
                "this is cheaper than elsewhere",
                "at half price",
                "with a money-back promise",
                "use this promo code",
                "there is a special price for you",
                "a special offer for you",
                "the best price there is",
                "our lowest rates",
                "an introductory rate",
                "with a price match",
                "a price guarantee",
                "we guarantee you this price",
                "we can lock in today's price",
                "we promise a low fee",
                "we can lower your rate",
                "we match any quote",
                "prices are guaranteed",
                "we can do it for half the usual list price",
                "the first month is on us",
                "the pilot is gratis",
                "we agree to a price cap",
                "you pay nothing in the first year",
                "we knock a third off the invoice",
                "it is two for the price of one",
                "we will not charge for the rollout",
                "the hardware is free.",
                "you get ٥٠٪ off",
                "you get ５０％ off",
                "you get a dіscоunt",
                "you get a d i s c o u n t",
                "you get a rebate",
                "here is a voucher",
            })
    void findsAPromise(String promise) {
        assertThat(PricePromises.objections(Drafts.saying(promise), List.of())).isNotEmpty();
    }

    @Test
    void findsAPromiseInTheSubject() {
        assertThat(PricePromises.objections(Drafts.of("A discount for you", Drafts.GOOD_BODY), List.of()))
                .containsExactly("outreach must promise no discount or price, got \"discount\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We can offer it for 4,821 USD.",
                "It is yours for only $4,821.",
                "It is priced at 4821 EUR.",
                "Our price is 4,821 dollars.",
                "You only pay €99.",
                "That is $12 per seat.",
                "Plans start at 99 USD.",
                "It would cost 1.2 million USD.",
                "We sell it at £99.",
                "Save up to $500.",
                "Save 30 hours.",
            })
    void findsAnAmountThatIsOffered(String offer) {
        assertThat(PricePromises.objections(Drafts.saying(offer), List.of())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have 11 open opportunities worth 53,453 USD at list price.",
                "You told us that manual work costs 40,000 USD a quarter.",
                "You have set aside 40,000 USD.",
                "Feel free to reply.",
                "Would you be free for a short call?",
                "I promise to keep it short.",
                "The best next step would be a short call.",
                "We can offer a short walkthrough.",
                "Your seats account for most of it.",
                "Price was a concern on our call.",
            })
    void letsFactsAndPolitenessPass(String sentence) {
        assertThat(PricePromises.objections(Drafts.saying(sentence), List.of())).isEmpty();
    }
}
