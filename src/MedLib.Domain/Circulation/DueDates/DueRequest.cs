using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>What a due moment is reckoned from, beside the terms.</summary>
public readonly record struct DueRequest
{
    /// <summary>When it is lent or renewed: it falls due after that.</summary>
    public required Instant At { get; init; }

    /// <summary>The openings of the terms' calendar and layer.</summary>
    public required Openings Openings { get; init; }

    /// <summary>From when the period is counted, where that is not <see cref="At"/>: a renewal may count from the old due moment.</summary>
    public Instant? From { get; init; }

    /// <summary>Whether others wait for it.</summary>
    public bool Awaited { get; init; }

    /// <summary>What the loan may not outlast.</summary>
    public ValueList<DueLimit> Limits { get; init; }
}
