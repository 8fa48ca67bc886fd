using MedLib.Domain.Results;

namespace MedLib.Domain.Cataloging.Descriptions;

/// <summary>Who or what a contributor is.</summary>
public enum ContributorKind
{
    /// <summary>A person (MARC 21 100, 700).</summary>
    Person = 0,

    /// <summary>A family (100 and 700 with first indicator 3).</summary>
    Family = 1,

    /// <summary>A body: a society, a ministry, a hospital (110, 710).</summary>
    Corporate = 2,

    /// <summary>A meeting or congress (111, 711).</summary>
    Meeting = 3,
}

/// <summary>Somebody who made the work or had a part in it.</summary>
public sealed record Contributor
{
    /// <summary>The name in the form of the heading: <c>Osler, William</c>; a body with its subordinate units.</summary>
    public required string Name { get; init; }

    /// <summary>Who or what it is.</summary>
    public ContributorKind Kind { get; init; }

    /// <summary>Numeration, titles and other words that belong to the name: <c>Sir</c>, <c>1st : 1985 : Paris</c>.</summary>
    public string? Qualification { get; init; }

    /// <summary>Dates of birth and death, or of a meeting, as given: <c>1849-1919</c>.</summary>
    public string? Dates { get; init; }

    /// <summary>What the contributor did, as given: <c>editor</c>, <c>ill</c>.</summary>
    public ValueList<string> Roles { get; init; } = [];

    /// <summary>Whether it is the main entry (1XX); at most one of a record is.</summary>
    public bool IsMain { get; init; }
}
