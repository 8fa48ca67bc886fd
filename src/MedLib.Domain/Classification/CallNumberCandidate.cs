namespace MedLib.Domain.Classification;

/// <summary>A scheme that a text may be a call number of.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Confidence">How much speaks for it, from 0 to 1. Each scheme is judged by itself: the confidences of one text need not add up to 1.</param>
/// <param name="Basis">What speaks for it.</param>
public sealed record CallNumberCandidate(CallNumberScheme Scheme, double Confidence, CallNumberBasis Basis);
