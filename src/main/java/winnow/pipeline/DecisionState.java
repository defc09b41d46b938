package winnow.pipeline;

import winnow.model.Ruling;

/// A decision of a person, and what became of it.
///
/// @param ruling the decision
/// @param status whether it holds
public record DecisionState(Ruling ruling, Status status) {
    /// Whether a decision holds.
    public enum Status {
        /// It does.
        HOLDS("holds"),
        /// It will, when a run has seen to it.
        PENDING("pending"),
        /// A page that it names has another text now.
        CHANGED("changed"),
        /// A page that it names is not in the index.
        GONE("gone"),
        /// A later one says something else.
        REPLACED("replaced");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /// The name that files hold.
        public String label() {
            return label;
        }

        /// Whether it holds no more because of what became of the pages.
        public boolean isLapsed() {
            return this == CHANGED || this == GONE;
        }
    }
}
