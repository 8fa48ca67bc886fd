using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>What a personnel system may say of a borrower.</summary>
[Flags]
public enum FeedFields
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The name.</summary>
    Name = 1,

    /// <summary>The cards: all of them. A library that gives cards of its own leaves them out.</summary>
    Cards = 2,

    /// <summary>The kind of borrower.</summary>
    Category = 4,

    /// <summary>The department or ward.</summary>
    Unit = 8,

    /// <summary>Who answers for them.</summary>
    Supervisor = 16,

    /// <summary>Where they usually pick up.</summary>
    Home = 32,

    /// <summary>The last day.</summary>
    ValidUntil = 64,

    /// <summary>All of them.</summary>
    All = Name | Cards | Category | Unit | Supervisor | Home | ValidUntil,
}

/// <summary>What a personnel system says of one borrower. Personal data: it never prints itself.</summary>
public sealed record PersonnelData
{
    /// <summary>Which of the fields it speaks of; the others are left as they are.</summary>
    public required FeedFields Fields { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The cards.</summary>
    public ValueList<Barcode> Cards { get; init; } = [];

    /// <summary>The kind of borrower.</summary>
    public BorrowerCategory Category { get; init; }

    /// <summary>The department or ward.</summary>
    public UnitCode Unit { get; init; }

    /// <summary>Who answers for them.</summary>
    public BorrowerId? Supervisor { get; init; }

    /// <summary>Where they usually pick up.</summary>
    public ServicePointCode Home { get; init; }

    /// <summary>The last day.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>The type's name only.</summary>
    public override string ToString() => nameof(PersonnelData);

    /// <summary>What is known after it was taken over: the fields that it speaks of are replaced.</summary>
    /// <param name="known">What was known.</param>
    public BorrowerDetails ApplyTo(BorrowerDetails known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known with
        {
            Name = Has(FeedFields.Name) ? Name ?? "" : known.Name,
            Cards = Has(FeedFields.Cards) ? Cards : known.Cards,
            Category = Has(FeedFields.Category) ? Category : known.Category,
            Unit = Has(FeedFields.Unit) ? Unit : known.Unit,
            Supervisor = Has(FeedFields.Supervisor) ? Supervisor : known.Supervisor,
            Home = Has(FeedFields.Home) ? Home : known.Home,
            ValidUntil = Has(FeedFields.ValidUntil) ? ValidUntil : known.ValidUntil,
        };
    }

    /// <summary>In which fields two states of knowledge differ.</summary>
    internal static FeedFields Differences(BorrowerDetails one, BorrowerDetails other) =>
        (string.Equals(one.Name, other.Name, StringComparison.Ordinal) ? FeedFields.None : FeedFields.Name)
        | (one.Cards == other.Cards ? FeedFields.None : FeedFields.Cards)
        | (one.Category == other.Category ? FeedFields.None : FeedFields.Category)
        | (one.Unit == other.Unit ? FeedFields.None : FeedFields.Unit)
        | (one.Supervisor == other.Supervisor ? FeedFields.None : FeedFields.Supervisor)
        | (one.Home == other.Home ? FeedFields.None : FeedFields.Home)
        | (one.ValidUntil == other.ValidUntil ? FeedFields.None : FeedFields.ValidUntil);

    private bool Has(FeedFields field) => (Fields & field) != FeedFields.None;
}
