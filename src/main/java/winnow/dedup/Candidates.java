package winnow.dedup;

/// The canonical pages found so far, as they are looked up.
@FunctionalInterface
public interface Candidates {
    /// Every canonical page before `page` in star order ([Standing]) whose fingerprint
    /// [is a candidate][Fingerprint#isCandidateFor] for it, each once, in any order; foreign ones
    /// ([Profile#keys()]) may be left out. It is iterated once, so an index may load pages one by
    /// one.
    Iterable<Profile> before(Profile page);
}
