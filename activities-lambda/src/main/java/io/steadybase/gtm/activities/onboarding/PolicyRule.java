package io.steadybase.gtm.activities.onboarding;

import static io.steadybase.gtm.activities.onboarding.CompliancePolicies.require;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.steadybase.gtm.activities.evidence.CustomerText;
import io.steadybase.gtm.onboarding.ComplianceActivities.ComplianceRequest;
import io.steadybase.gtm.onboarding.Tier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a policy is judged by: code, with parameters from the policy. The kind stands in the policy's field {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PolicyRule.OfficeInCountry.class, name = "office-in-country"),
    @JsonSubTypes.Type(value = PolicyRule.RegulatedSector.class, name = "regulated-sector"),
    @JsonSubTypes.Type(value = PolicyRule.ContactNeeded.class, name = "contact-needed"),
    @JsonSubTypes.Type(value = PolicyRule.ShortestTimeline.class, name = "shortest-timeline"),
    @JsonSubTypes.Type(value = PolicyRule.SuccessCriteria.class, name = "success-criteria"),
    @JsonSubTypes.Type(value = PolicyRule.NoPricePromise.class, name = "no-price-promise"),
    @JsonSubTypes.Type(value = PolicyRule.NoPersonalData.class, name = "no-personal-data"),
    @JsonSubTypes.Type(value = PolicyRule.WelcomeMessage.class, name = "welcome-message")
})
sealed interface PolicyRule {
    /** What it finds, one line each; empty if nothing. */
    List<String> findings(ComplianceRequest request);

    /** Clients with their office in one of these countries; one whose country nobody knows may be among them. */
    record OfficeInCountry(List<String> countries) implements PolicyRule {
        public OfficeInCountry {
            require(countries != null && !countries.isEmpty(), "countries must be given, got none");
            countries = List.copyOf(countries);
        }

        @Override
        public List<String> findings(ComplianceRequest request) {
            var country = request.account().country();
            if (country == null || country.isBlank()) {
                return List.of("the CRM does not know where its office is");
            }
            return countries.stream().anyMatch(country::equalsIgnoreCase)
                    ? List.of("its office is in " + country)
                    : List.of();
        }
    }

    /** Clients of these sectors. */
    record RegulatedSector(List<String> sectors) implements PolicyRule {
        public RegulatedSector {
            require(sectors != null && !sectors.isEmpty(), "sectors must be given, got none");
            sectors = List.copyOf(sectors);
        }

        @Override
        public List<String> findings(ComplianceRequest request) {
            var sector = request.account().sector();
            return sectors.stream().anyMatch(sector::equalsIgnoreCase) ? List.of("its sector is " + sector) : List.of();
        }
    }

    /** Somebody at the client must be there to be written to. */
    record ContactNeeded() implements PolicyRule {
        @Override
        public List<String> findings(ComplianceRequest request) {
            return request.account().contact() == null
                    ? List.of(request.account().noContact())
                    : List.of();
        }
    }

    /**
     * A proposal takes its time.
     *
     * @param days the fewest, by tier; none for a tier that is left out
     */
    record ShortestTimeline(Map<Tier, Integer> days) implements PolicyRule {
        public ShortestTimeline {
            require(days != null && !days.isEmpty(), "days must be given by tier, got none");
            days = new EnumMap<>(days);
        }

        @Override
        public List<String> findings(ComplianceRequest request) {
            var least = days.getOrDefault(request.tier(), 0);
            var planned = request.proposal().lastDay();
            return planned >= least
                    ? List.of()
                    : List.of("the timeline of tier %s must take at least %d days, got %d"
                            .formatted(request.tier().label(), least, planned));
        }
    }

    /** Every milestone says how one sees that it is reached. */
    record SuccessCriteria(int least) implements PolicyRule {
        public SuccessCriteria {
            require(least > 0, "least must be 1 or more, got " + least);
        }

        @Override
        public List<String> findings(ComplianceRequest request) {
            return request.proposal().milestones().stream()
                    .filter(milestone -> milestone.successCriteria().size() < least)
                    .map(milestone -> "milestone \"%s\" must have at least %d success criteria, got %d"
                            .formatted(
                                    milestone.name(),
                                    least,
                                    milestone.successCriteria().size()))
                    .toList();
        }
    }

    /** The proposal promises no discount, and offers nothing at a price. */
    record NoPricePromise() implements PolicyRule {
        @Override
        public List<String> findings(ComplianceRequest request) {
            return proposal(request).pricePromises();
        }
    }

    /** The proposal holds no personal data. */
    record NoPersonalData() implements PolicyRule {
        @Override
        public List<String> findings(ComplianceRequest request) {
            return proposal(request).personalData();
        }
    }

    /** The welcome message keeps the rules of every message that leaves the house. */
    record WelcomeMessage() implements PolicyRule {
        @Override
        public List<String> findings(ComplianceRequest request) {
            var account = request.account();
            var welcome = request.proposal().welcome();
            return new CustomerText(account.name(), account.contact(), welcome.subject(), welcome.body())
                    .objectionsToSending();
        }
    }

    private static CustomerText proposal(ComplianceRequest request) {
        var texts = request.proposal().texts();
        var rest = String.join("\n", texts.subList(1, texts.size()));
        return new CustomerText(request.account().name(), null, texts.getFirst(), rest);
    }
}
