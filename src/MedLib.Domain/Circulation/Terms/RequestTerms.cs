using System.Text.Json.Serialization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Terms;

/// <summary>What kind of request.</summary>
public enum RequestKind
{
    /// <summary>To be lent when its turn comes.</summary>
    Hold = 0,

    /// <summary>To be fetched from its shelf.</summary>
    Page = 1,

    /// <summary>To be taken back early from whom has it.</summary>
    Recall = 2,
}

/// <summary>What may be requested, and how long a request stands.</summary>
public sealed record RequestTerms
{
    /// <summary>Terms that allow every kind, and keep what arrives for a week.</summary>
    public RequestTerms()
    {
    }

    // What an older release did not store is as in a new object; kinds are always stored.
    [JsonConstructor]
    internal RequestTerms(ValueList<RequestKind> kinds, LoanPeriod.Rolling? shelf = null)
        : this() =>
        (Kinds, Shelf) = (kinds, shelf ?? Shelf);

    /// <summary>The kinds that are allowed; none where nothing may be requested.</summary>
    public ValueList<RequestKind> Kinds { get; init; } = [RequestKind.Hold, RequestKind.Page, RequestKind.Recall];

    /// <summary>How many open requests a borrower may have; null without a limit.</summary>
    public int? Most { get; init; }

    /// <summary>How long an item waits on the pickup shelf, from its arrival there.</summary>
    public LoanPeriod.Rolling Shelf { get; init; } = new(7, LoanUnit.Days);

    /// <summary>How long a request that nothing fills stands; null for ever.</summary>
    public LoanPeriod.Rolling? Expires { get; init; }

    /// <summary>Where it may be picked up; none for everywhere.</summary>
    public ValueList<ServicePointCode> Pickup { get; init; } = [];
}
