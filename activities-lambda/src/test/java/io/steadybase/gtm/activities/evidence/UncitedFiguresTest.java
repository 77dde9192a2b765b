package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.Draft.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UncitedFiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "others saw 30% more | 30%",
                "others saw thirty more | thirty",
                "others saw some per cent more | per cent",
                "for 25 teams | 25",
                "since 2017-03-11 | 2017",
                "by Q3 | 3",
                "in September | september",
                "worth $99 | $99",
                "millions were saved | millions",
                "a dozen teams | dozen",
                "others did it in 15 minutes | 15",
                "another 11 opportunities | 11"
            })
    void findsAFigureOutsideOfClaims(String sentence, String figure) {
        assertThat(UncitedFigures.objections(Drafts.saying(sentence), List.of()))
                .contains("figure must be part of a claim, got " + figure + " in the body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one of these",
                "it may march on as it may",
                "at first, and on second thought",
                "next week",
                "Kan-code and KAN-CODE"
            })
    void letsWordsThatAreNoFiguresPass(String sentence) {
        assertThat(UncitedFigures.objections(Drafts.saying(sentence.replace("march", "move")), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Would 20 minutes next week suit you?",
                "I can send you a two-page summary.",
                "Could we meet at the end of March?",
                "A 15-minute call is enough.",
                "Shall we talk on Tuesday at 10 am, or on 3 December?",
                "I suggest half an hour in January.",
                "Would Tuesday 14:30 suit you?",
                "Two of my colleagues would join the call."
            })
    void letsAMeetingBeProposed(String sentence) {
        assertThat(UncitedFigures.objections(Drafts.saying(sentence), List.of()))
                .isEmpty();
    }

    @Test
    void doesNotTakeTheAccountsNameForAFigure() {
        var draft = new Draft("x", "Studio 54", null, "Studio 54 next", "Hello Studio 54 team, welcome.", List.of());
        assertThat(UncitedFigures.objections(draft, List.of())).isEmpty();
    }

    @Test
    void wantsTheFiguresOfTheSubjectInAClaim() {
        var claim = new Claim("11 open opportunities", "f");
        assertThat(UncitedFigures.objections(
                        Drafts.of("Your 11 topics", "You have 11 open opportunities.", claim), List.of()))
                .isEmpty();
        assertThat(UncitedFigures.objections(
                        Drafts.of("Your 12 topics", "You have 11 open opportunities.", claim), List.of()))
                .containsExactly("figure must be part of a claim, got 12 in the subject");
    }

    @Test
    void takesALongClaimOutBeforeAShortOneWithinIt() {
        var whole = new Claim("11 open opportunities worth 53,453 USD", "f");
        var part = new Claim("11 open opportunities", "f");
        assertThat(UncitedFigures.objections(
                        Drafts.of("Hi", "You have 11 open opportunities worth 53,453 USD.", part, whole), List.of()))
                .isEmpty();
    }
}
