package winnow.dedup;

/// The canonical pages found so far, as they are looked up.
@FunctionalInterface
public interface Candidates {
    /// Every canonical page whose fingerprint [is a candidate][Fingerprint#isCandidate] for
    /// `fingerprint`, each once, in any order; more than those does no harm but costs time. It is
    /// iterated once, so an index may load pages one by one.
    Iterable<Profile> of(Fingerprint fingerprint);
}
