package io.steadybase.gtm.local.bedrock;

import java.util.List;
import java.util.Map;

/** The offline writer's own words. They state nothing of an account, and hold no figure and no name. */
final class Phrases {
    static final List<String> OPENINGS = List.of(
            "One sentence from our recent call has stayed with me:",
            "When we last spoke, your side put it plainly:",
            "I went back to the notes of our recent call, and this is what I took from them:");

    static final List<String> ANSWERS_TO_PAIN = List.of(
            "That kind of friction rarely goes away by itself, and it is what we like to work on: fewer hand-overs, and everybody looking at the same state of things.",
            "I would like to show you how we would take that off your desk, step by step and without stopping what already works.");
    static final List<String> ANSWERS_TO_TIMELINE = List.of(
            "With that date in mind, it helps to agree early on what has to be ready first, who needs to be involved, and what can safely wait.",
            "Working back from there, I would rather settle the few things that decide whether it works than send you another brochure.");
    static final List<String> ANSWERS_TO_BUDGET = List.of(
            "That makes it worth having a plan that your finance colleagues can follow as easily as the people who will use it every day.",
            "The useful thing now is to be clear about what it should achieve first, so that it goes where it makes a difference.");
    static final List<String> ANSWERS_TO_EXPANSION = List.of(
            "When something works for the first team, the next should not have to start over, and that is mostly a matter of preparation.",
            "I would like to help you bring the others in with the same setup, so that everybody works the same way from the start.");

    static final Map<String, List<String>> ANSWERS = Map.of(
            "pain", ANSWERS_TO_PAIN,
            "timeline", ANSWERS_TO_TIMELINE,
            "budget", ANSWERS_TO_BUDGET,
            "expansion", ANSWERS_TO_EXPANSION);

    static final Map<String, String> QUESTIONS = Map.of(
            "pain",
                    "Would a short call next week suit you, to walk through it with the people who deal with it every day?",
            "timeline", "Could we use a short call next week to go through the steps and settle who does what?",
            "budget", "Shall we take a short call next week to put a first version of that plan together?",
            "expansion", "Would you be open to a short call next week to look at which team should come next?",
            "", "Would a short call next week suit you, to see whether that fits what you have planned?");

    static final Map<String, String> SUBJECTS = Map.of(
            "pain", "An idea for what slows you down",
            "timeline", "Being ready in time",
            "budget", "Making the plan concrete",
            "expansion", "Bringing in the next team",
            "", "A sensible next step");

    static final String COLD_OPENING =
            "I looked at where we stand together before writing, and I think there is a next step that is worth your time.";
    static final String WRITTEN_BEFORE = "We have been in touch before, so I will come straight to the point.";
    static final String FITS_US = "Companies like yours are the ones that we build this for.";
    static final String PILOT =
            "If you prefer to see it work first, we can begin with a small pilot and decide afterwards.";
    static final List<String> FILLERS = List.of(
            "I have kept this short on purpose: I would rather hear what matters to you now than guess, and I am happy to bring a colleague who has done this before.",
            "If somebody else on your side is closer to this, a pointer in the right direction would help me just as much.",
            "Nothing needs to be prepared for it: what you know about your own work is all that we need to begin, and you will have a clear outline in writing afterwards.");

    private Phrases() {}
}
