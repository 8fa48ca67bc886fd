using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>What a suspension is reckoned from, beside the terms.</summary>
public readonly record struct SuspensionRequest
{
    /// <summary>When the loan was due.</summary>
    public required DueMoment Due { get; init; }

    /// <summary>When it came back.</summary>
    public required Instant Returned { get; init; }

    /// <summary>The openings of the calendar that the loan's terms name.</summary>
    public required Openings Openings { get; init; }

    /// <summary>The last day of a suspension that runs already; null where none does.</summary>
    public LocalDate? RunsUntil { get; init; }
}

/// <summary>For how long somebody may not borrow.</summary>
public sealed record SuspensionAssessment
{
    /// <summary>How many intervals of lateness count.</summary>
    public int Intervals { get; init; }

    /// <summary>Whether there are none because all of the lateness lies within the grace.</summary>
    public bool WithinGrace { get; init; }

    /// <summary>For how many days after the return, or after the suspension that it follows.</summary>
    public int Days { get; init; }

    /// <summary>Whether there would have been more without the most that the terms name.</summary>
    public bool Limited { get; init; }

    /// <summary>The first day without borrowing: that of the return, or the one after the suspension that it follows; null for none.</summary>
    public LocalDate? First { get; init; }

    /// <summary>The last day without borrowing, that day included; null for none.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>Whether what is needed at once for a patient may be lent all the same, under supervision. Always: a late book never costs a patient.</summary>
    public bool SparesUrgentClinicalAccess { get; init; } = true;
}
