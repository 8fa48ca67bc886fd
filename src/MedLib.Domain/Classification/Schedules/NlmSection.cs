using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>A part of a schedule under one header.</summary>
/// <param name="Schedule">The letters of the schedule.</param>
/// <param name="Headers">The header, after those it stands under.</param>
/// <param name="Range">From the first class under it to the last.</param>
public sealed record NlmSection(string Schedule, ValueList<string> Headers, NlmRange Range)
{
    /// <summary>The header itself.</summary>
    public string Caption => Headers[^1];

    /// <summary>Range and header.</summary>
    public override string ToString() => $"{Range} {Caption}";
}
