using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>A borrower's id.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct BorrowerId(Guid Value) : Commands.IGuidId<BorrowerId>
{
    /// <inheritdoc/>
    public static BorrowerId From(Guid value) => new(value);
}

/// <summary>The kind of borrower, such as physician or student: an open list that each library writes itself.</summary>
/// <param name="Code">The library's own code.</param>
public readonly record struct BorrowerCategory(string Code)
{
    /// <summary>Employed by the hospital, where nothing finer is told apart.</summary>
    public static BorrowerCategory Staff => new("staff");

    /// <summary>A student.</summary>
    public static BorrowerCategory Student => new("student");

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}

/// <summary>What a library knows of a borrower. Personal data: it never prints itself.</summary>
public sealed record BorrowerDetails
{
    private ValueList<Barcode> _cards = [];
    private ValueList<ManualBlock> _blocks = [];

    /// <summary>Nothing known yet.</summary>
    public BorrowerDetails()
    {
    }

    // So that JSON without "cards", as older releases wrote it, is read.
    [JsonConstructor]
    [SetsRequiredMembers]
    internal BorrowerDetails(string name, ValueList<Barcode> cards, BorrowerCategory category) =>
        (Name, Cards, Category) = (name, cards, category);

    /// <summary>The name as the card shows it.</summary>
    public required string Name { get; init; }

    /// <summary>The barcodes of the cards: of a library card, a staff badge, a badge of another house. The first is the one that is printed.</summary>
    public required ValueList<Barcode> Cards
    {
        get => _cards;
        init => _cards = value;
    }

    /// <summary>The kind of borrower.</summary>
    public required BorrowerCategory Category { get; init; }

    /// <summary>The department or ward; none where the borrower belongs to none.</summary>
    public UnitCode Unit { get; init; }

    /// <summary>Who answers for the borrower, and hears of what is not given back; null where nobody is known.</summary>
    public BorrowerId? Supervisor { get; init; }

    /// <summary>The id in the personnel system; null where the borrower is not in it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Where the borrower usually picks up; none where that is not known.</summary>
    public ServicePointCode Home { get; init; }

    /// <summary>The last day on which the registration holds, or null where it has no end.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>The blocks that somebody imposed, the ended ones too.</summary>
    public ValueList<ManualBlock> Blocks
    {
        get => _blocks;
        init => _blocks = value;
    }

    /// <summary>Who may act for the borrower, such as a clinician's secretary.</summary>
    public ValueList<ProxyAuthorization> Proxies { get; init; } = [];

    /// <summary>Whether loans are renewed only when the borrower asks.</summary>
    public bool OptsOutOfAutomaticRenewal { get; init; }

    // The one card of older releases: read, never written.
    [JsonInclude]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal Barcode? Card
    {
        get => null;
        set => _cards = _cards.IsEmpty && value is { IsNone: false } card ? [card] : _cards;
    }

    // Older releases said that staff had blocked the borrower, and neither why nor from what.
    [JsonInclude]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal bool? IsBlocked
    {
        get => null;
        set => _blocks = _blocks.IsEmpty && value is true ? [new ManualBlock(BlockReason.Unspecified)] : _blocks;
    }

    /// <summary>What of the borrower speaks against an act on a day. What the borrower has and owes is for <see cref="Block"/> to judge.</summary>
    /// <param name="act">The act: one of them.</param>
    /// <param name="today">The day, in the library's zone.</param>
    /// <returns>
    /// None where nothing does; else <c>CIR-006</c> registration ended, and <c>CIR-074</c> for each block that keeps the borrower from it, each
    /// with the permission that lifts it.
    /// </returns>
    public ValueList<Finding> ReasonsAgainst(BlockedAct act, LocalDate today)
    {
        var reasons = new List<Finding>();
        if (ValidUntil is { } end && end < today)
        {
            reasons.Add(Finding.Error(CirculationCodes.BorrowerExpired, new FindingArg.Date("until", end))
                with
            { Override = CirculationPermissions.LendToExpired });
        }

        reasons.AddRange(Block.ReasonsAgainst(Blocks, act, today));
        return [.. reasons];
    }

    /// <summary>The type's name only: what it holds is personal.</summary>
    public override string ToString() => nameof(BorrowerDetails);
}
