package winnow.dedup;

/// Shows other rooms' tests what decides without a comparison that two pages are no copies.
public final class Foreign {
    private Foreign() {}

    /// Whether a topic of one of them is never named by the other.
    public static boolean are(Profile a, Profile b) {
        return a.subject().isForeign(b.subject());
    }
}
