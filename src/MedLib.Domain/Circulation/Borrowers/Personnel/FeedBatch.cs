using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>The id of a delivery of the personnel system. The ids of the borrowers that it makes come from it, so that taking it over twice makes them once.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct FeedBatchId(Guid Value) : Commands.IGuidId<FeedBatchId>
{
    /// <inheritdoc/>
    public static FeedBatchId From(Guid value) => new(value);
}

/// <summary>One person as the personnel system has them. Personal data: it never prints itself.</summary>
/// <param name="Line">The line of the file, counted from one; 0 where there is none.</param>
/// <param name="ExternalId">The id in the personnel system.</param>
public sealed record FeedRow(int Line, string ExternalId)
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The cards.</summary>
    public ValueList<Barcode> Cards { get; init; } = [];

    /// <summary>The kind of borrower; none where the system does not say.</summary>
    public BorrowerCategory Category { get; init; }

    /// <summary>The department or ward.</summary>
    public UnitCode Unit { get; init; }

    /// <summary>The supervisor's id in the personnel system; null or one's own where nobody answers for them.</summary>
    public string? SupervisorExternalId { get; init; }

    /// <summary>Where they usually pick up.</summary>
    public ServicePointCode Home { get; init; }

    /// <summary>The last day; null where no end is known.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>The line only.</summary>
    public override string ToString() => $"{nameof(FeedRow)} {Line}";
}

/// <summary>One person who leaves, or has left.</summary>
/// <param name="Line">The line of the file, counted from one; 0 where there is none.</param>
/// <param name="ExternalId">The id in the personnel system.</param>
/// <param name="LastDay">The last day in the house; null where it is past and not known.</param>
public sealed record FeedLeaver(int Line, string ExternalId, LocalDate? LastDay = null)
{
    /// <summary>The line only.</summary>
    public override string ToString() => $"{nameof(FeedLeaver)} {Line}";
}

/// <summary>A row that could not be read.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="ExternalId">The id in the personnel system, where at least that could be read.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record UnreadRow(int Line, string? ExternalId, ValueList<Finding> Findings)
{
    /// <summary>The line only.</summary>
    public override string ToString() => $"{nameof(UnreadRow)} {Line}";
}

/// <summary>A delivery of the personnel system, and how the library takes it.</summary>
public sealed record FeedBatch
{
    /// <summary>Its id, minted by the host and kept with it.</summary>
    public required FeedBatchId Id { get; init; }

    /// <summary>The people who work there.</summary>
    public ValueList<FeedRow> Rows { get; init; } = [];

    /// <summary>The people who leave or have left.</summary>
    public ValueList<FeedLeaver> Leavers { get; init; } = [];

    /// <summary>The rows that could not be read.</summary>
    public ValueList<UnreadRow> Unread { get; init; } = [];

    /// <summary>The fields that the personnel system owns. The others are used for new borrowers only.</summary>
    public required FeedFields Fields { get; init; }

    /// <summary>Whether everybody is listed, so that who is absent has left.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The kind of a new borrower of whom the system says none.</summary>
    public BorrowerCategory NewCategory { get; init; } = BorrowerCategory.Staff;

    /// <summary>The most borrowers, in percent, that may leave by one delivery: 10, as more is rather a broken export than a bad month.</summary>
    public int MostLeaversPercent { get; init; } = 10;

    /// <summary>How many may leave whatever the percentage: 5, as a small library has few borrowers.</summary>
    public int FewLeavers { get; init; } = 5;
}
