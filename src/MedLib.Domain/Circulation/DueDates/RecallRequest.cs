using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>A loan that somebody else wants back.</summary>
public readonly record struct RecallRequest
{
    /// <summary>When it was lent.</summary>
    public required Instant LentAt { get; init; }

    /// <summary>When it is due.</summary>
    public required DueMoment Due { get; init; }

    /// <summary>When it is recalled.</summary>
    public required Instant At { get; init; }

    /// <summary>The openings of the loan's calendar and layer.</summary>
    public required Openings Openings { get; init; }

    /// <summary>What the loan may not outlast: an overdue borrower is given no time beyond it.</summary>
    public ValueList<DueLimit> Limits { get; init; }

    /// <summary>Whether a recall has moved the due moment already: then another moves it no further.</summary>
    public bool IsRecalled { get; init; }
}
