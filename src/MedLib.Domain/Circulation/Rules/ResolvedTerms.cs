using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>The complete terms of one loan: what the rules left open has its usual value.</summary>
public sealed record ResolvedTerms
{
    /// <summary>Terms without renewals, fines and limits.</summary>
    public ResolvedTerms()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal ResolvedTerms(RenewalTerms? renewal = null, RequestTerms? requests = null)
        : this() =>
        (Renewal, Requests) = (renewal ?? Renewal, requests ?? Requests);

    /// <summary>Whether it is lent.</summary>
    public required LendingMode Lend { get; init; }

    /// <summary>How its due moment is reckoned; null where it is not lent out and no rule names a period.</summary>
    public DueTerms? Due { get; init; }

    /// <summary>Whether and how it is renewed.</summary>
    public RenewalTerms Renewal { get; init; } = new();

    /// <summary>What a recall may do; null where it cannot be recalled.</summary>
    public RecallTerms? Recall { get; init; }

    /// <summary>What lateness costs; null for nothing.</summary>
    public FineTerms? Fines { get; init; }

    /// <summary>What lateness costs in days without borrowing; null for nothing.</summary>
    public SuspensionTerms? Suspension { get; init; }

    /// <summary>When it is given up; null never by itself.</summary>
    public LossTerms? Loss { get; init; }

    /// <summary>What may be requested.</summary>
    public RequestTerms Requests { get; init; } = new();

    /// <summary>How many loans the borrower may have open; a set that is missing here, or without a number, is not limited.</summary>
    public ValueList<LoanLimit> Limits { get; init; } = [];
}
