using MedLib.Domain.Finance;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>What a fine is reckoned from, beside the terms.</summary>
public readonly record struct FineRequest
{
    /// <summary>When the loan was due.</summary>
    public required DueMoment Due { get; init; }

    /// <summary>When it came back; while it is out, the moment up to which it is reckoned.</summary>
    public required Instant Returned { get; init; }

    /// <summary>The openings of the calendar that the loan's terms name.</summary>
    public required Openings Openings { get; init; }

    /// <summary>By when a recall wanted it back: the due moment itself where the recall moved that; null where it was not recalled.</summary>
    public DueMoment? RecallDeadline { get; init; }

    /// <summary>The item's price; null where it has none, and then no limit by price holds.</summary>
    public Money? Price { get; init; }
}
