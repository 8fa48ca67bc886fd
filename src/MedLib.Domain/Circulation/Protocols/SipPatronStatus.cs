using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>What speaks against a borrower, act by act, as the decisions tell it; a finding that is no error speaks against nothing.</summary>
public sealed record BorrowerReasons
{
    /// <summary>The reasons against borrowing.</summary>
    public ValueList<Finding> Borrow { get; init; } = [];

    /// <summary>The reasons against renewing.</summary>
    public ValueList<Finding> Renew { get; init; } = [];

    /// <summary>The reasons against recalling.</summary>
    public ValueList<Finding> Recall { get; init; } = [];

    /// <summary>The reasons against placing a hold.</summary>
    public ValueList<Finding> Hold { get; init; } = [];

    /// <summary>What is owed for; where it is not told, a debt that passes its limit is told as fines and as fees.</summary>
    public ValueList<FeeKind> OwedFor { get; init; } = [];

    /// <summary>What no reason tells and the host knows, such as a card that was reported lost or too many return claims.</summary>
    public SipPatronFlags Also { get; init; }

    /// <summary>The type's name only: what speaks against somebody is nobody's to read in a log.</summary>
    public override string ToString() => nameof(BorrowerReasons);
}

/// <summary>The patron status of SIP2: fourteen characters, <c>Y</c> where a position holds and blank where it does not.</summary>
/// <remarks>3M Standard Interchange Protocol 2.00, data field "patron status", in the responses 24 and 64. The default lets the borrower do all.</remarks>
/// <param name="Flags">The positions that hold.</param>
public readonly record struct SipPatronStatus(SipPatronFlags Flags)
{
    /// <summary>How many positions there are.</summary>
    public const int Length = 14;

    private const SipPatronFlags AllFlags = (SipPatronFlags)((1 << Length) - 1);

    /// <summary>The status of a borrower.</summary>
    /// <param name="reasons">What speaks against the borrower.</param>
    public static SipPatronStatus Of(BorrowerReasons reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var flags = reasons.Also & AllFlags;
        flags |= Denied(reasons.Borrow, SipPatronFlags.ChargeDenied);
        flags |= Denied(reasons.Renew, SipPatronFlags.RenewalDenied);
        flags |= Denied(reasons.Recall, SipPatronFlags.RecallDenied);
        flags |= Denied(reasons.Hold, SipPatronFlags.HoldDenied);
        foreach (var reason in Errors(reasons.Borrow).Concat(Errors(reasons.Renew)).Concat(Errors(reasons.Recall)).Concat(Errors(reasons.Hold)))
        {
            flags |= Of(reason, reasons.OwedFor);
        }

        return new SipPatronStatus(flags);
    }

    /// <summary>The positions that one reason speaks of beside the denial; none where it is told by the denial alone.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="owedFor">What is owed for; plays a part in a debt only.</param>
    public static SipPatronFlags Of(Finding reason, ValueList<FeeKind> owedFor = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Code switch
        {
            CirculationCodes.LoanLimitReached => SipPatronFlags.TooManyCharged,
            CirculationCodes.RenewalLimitReached => SipPatronFlags.TooManyRenewals,
            CirculationCodes.CountPassed => OfCount(reason),
            CirculationCodes.DebtPassed or CirculationCodes.UnaskedInDebt => OfDebt(owedFor),
            _ => SipPatronFlags.None,
        };
    }

    /// <summary>Reads the fourteen characters.</summary>
    /// <param name="text">The text; a <c>Y</c> in a position holds, a blank does not.</param>
    /// <param name="status">The status; the default where the text is none.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out SipPatronStatus status)
    {
        status = default;
        if (text.Length != Length || text.ContainsAnyExcept('Y', ' '))
        {
            return false;
        }

        var flags = SipPatronFlags.None;
        for (var position = 0; position < Length; position++)
        {
            flags |= text[position] == 'Y' ? (SipPatronFlags)(1 << position) : SipPatronFlags.None;
        }

        status = new SipPatronStatus(flags);
        return true;
    }

    /// <summary>The fourteen characters.</summary>
    public string ToText() => string.Create(Length, Flags, static (text, flags) =>
    {
        for (var position = 0; position < Length; position++)
        {
            text[position] = flags.HasFlag((SipPatronFlags)(1 << position)) ? 'Y' : ' ';
        }
    });

    /// <summary>The type's name only: what speaks against somebody is nobody's to read in a log.</summary>
    public override string ToString() => nameof(SipPatronStatus);

    private static IEnumerable<Finding> Errors(ValueList<Finding> reasons) => reasons.Where(static reason => reason.Severity is FindingSeverity.Error);

    private static SipPatronFlags Denied(ValueList<Finding> reasons, SipPatronFlags flag) => Errors(reasons).Any() ? flag : SipPatronFlags.None;

    // The words are those that a passed count is told in.
    private static SipPatronFlags OfCount(Finding reason) => reason.Args.OfType<FindingArg.Text>().FirstOrDefault()?.Value switch
    {
        "open loans" => SipPatronFlags.TooManyCharged,
        "overdue loans" => SipPatronFlags.TooManyOverdue,
        "lost items" => SipPatronFlags.TooManyLost,
        "overdue recalls" or "days of an overdue recall" => SipPatronFlags.RecallOverdue,
        "claimed returns" => SipPatronFlags.TooManyClaims,
        _ => SipPatronFlags.None,
    };

    // A bill is what is sent for an item that does not come back.
    private static SipPatronFlags OfDebt(ValueList<FeeKind> owedFor)
    {
        if (owedFor.IsEmpty)
        {
            return SipPatronFlags.ExcessiveFines | SipPatronFlags.ExcessiveFees;
        }

        var flags = SipPatronFlags.None;
        foreach (var kind in owedFor)
        {
            flags |= kind == FeeKind.OverdueFine ? SipPatronFlags.ExcessiveFines : SipPatronFlags.ExcessiveFees;
            flags |= kind == FeeKind.Replacement ? SipPatronFlags.TooManyBilled : SipPatronFlags.None;
        }

        return flags;
    }
}
