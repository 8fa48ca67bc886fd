namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>How the columns of a hospital's file are called. Case does not matter; columns that are not there are left out.</summary>
public sealed record FeedColumns
{
    /// <summary>The names that are used where a hospital has no others.</summary>
    public static FeedColumns Default { get; } = new();

    /// <summary>The id in the personnel system; the only column that must be there.</summary>
    public string ExternalId { get; init; } = "external_id";

    /// <summary>The name.</summary>
    public string Name { get; init; } = "name";

    /// <summary>The cards, with a bar between two.</summary>
    public string Cards { get; init; } = "cards";

    /// <summary>The kind of borrower.</summary>
    public string Category { get; init; } = "category";

    /// <summary>The department or ward.</summary>
    public string Unit { get; init; } = "unit";

    /// <summary>The supervisor's id in the personnel system.</summary>
    public string Supervisor { get; init; } = "supervisor";

    /// <summary>Where they usually pick up.</summary>
    public string Home { get; init; } = "home";

    /// <summary>The last day, as <c>2026-06-30</c>.</summary>
    public string ValidUntil { get; init; } = "valid_until";

    /// <summary>In a list of leavers, the last day in the house.</summary>
    public string LastDay { get; init; } = "last_day";
}
