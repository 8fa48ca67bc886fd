using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.DueDates;

/// <summary>A loan that is to be lengthened, and what plays a part in it.</summary>
public readonly record struct RenewalRequest
{
    /// <summary>When it is renewed.</summary>
    public required Instant At { get; init; }

    /// <summary>When it was lent.</summary>
    public required Instant LentAt { get; init; }

    /// <summary>When it is due.</summary>
    public required DueMoment Due { get; init; }

    /// <summary>The openings of the loan's calendar and layer.</summary>
    public required Openings Openings { get; init; }

    /// <summary>How often it was renewed.</summary>
    public int Renewals { get; init; }

    /// <summary>How often in a row it was renewed without anybody having seen the item.</summary>
    public int Unseen { get; init; }

    /// <summary>Whether somebody has the item in the hand.</summary>
    public bool IsSeen { get; init; }

    /// <summary>Whether nobody asked: the nightly run renews.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether the item was recalled.</summary>
    public bool IsRecalled { get; init; }

    /// <summary>How many wait for the title, or for this copy.</summary>
    public int Waiting { get; init; }

    /// <summary>How many other copies could serve those who wait.</summary>
    public int OtherCopies { get; init; }

    /// <summary>Whether one of those who wait does so urgently: then nothing is renewed without being asked.</summary>
    public bool UrgentWaiting { get; init; }

    /// <summary>Whether the borrower wants nothing to be renewed without being asked.</summary>
    public bool HasOptedOut { get; init; }

    /// <summary>The last day on which the borrower's registration holds, which a renewal that nobody asked for does not outlast; null without an end.</summary>
    /// <remarks>Where no loan may outlast it, it is one of the <see cref="Limits"/> as well.</remarks>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>What the borrower owes; none where nothing is.</summary>
    public Money Owed { get; init; }

    /// <summary>What the loan may not outlast.</summary>
    public ValueList<DueLimit> Limits { get; init; }
}
