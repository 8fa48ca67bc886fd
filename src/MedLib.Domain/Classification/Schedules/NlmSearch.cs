using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>What a search by words of captions found.</summary>
/// <param name="Edition">The edition that was searched.</param>
/// <param name="Matches">The classes, the best first.</param>
/// <param name="Total">How many classes there are, told or not.</param>
public sealed record NlmSearch(string Edition, ValueList<NlmMatch> Matches, int Total);

/// <summary>A class that was found.</summary>
/// <param name="Class">The class.</param>
/// <param name="Score">What speaks for it; comparable within one search only.</param>
public sealed record NlmMatch(NlmClass Class, double Score)
{
    /// <summary>Number and caption.</summary>
    public override string ToString() => Class.ToString();
}
