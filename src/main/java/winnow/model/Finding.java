package winnow.model;

import java.util.List;

/// Why something should not be kept: the reason, the rule that says so, how sure it is, and what it
/// saw.
///
/// @param reason the kind of litter
/// @param rule the rule inside that kind, e.g. `link-density`; neighbours with one reason and rule
///     are one audit entry
/// @param score how sure the rule is, from 0 to 1
/// @param evidence what it saw, the strongest first
public record Finding(Reason reason, String rule, double score, List<Evidence> evidence) {
    public Finding {
        evidence = List.copyOf(evidence);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score of " + rule + " is " + score);
        }
    }
}
